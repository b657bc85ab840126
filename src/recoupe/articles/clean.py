"""Draft → Article: provenance and date read first, then furniture taken out, text composed once."""

import re
from collections.abc import Sequence

from recoupe.articles.blocks import Page, Piece, lay_out
from recoupe.articles.furniture import Kind, is_person, is_post, kind_of
from recoupe.articles.language import has_data, language_of
from recoupe.articles.moments import find_moment
from recoupe.articles.paragraphs import split_paragraphs
from recoupe.articles.provenance import credited_agencies
from recoupe.articles.published import PageDates, find_published
from recoupe.languages.fold import fold_bare
from recoupe.model import Article, Block, BlockKind, Draft, Problem, Span, content_id

LONGEST_TEXT = 2_000_000
LONGEST_LINE = 1_000_000
JOINED = (Kind.PROSE, Kind.SHORT)
BANNER = re.compile(r"(=+|\*+|#+)\s*\w[^|\[\]]*\1")  # « === Le Courrier === »
SECTIONS = re.compile(r"\s[|/·>]\s")
MENU_CELLS = 2
CREDITED = (Kind.CREDIT, Kind.BYLINE, Kind.STAMP)


def read_article(draft: Draft, language: str | None = None) -> Article | Problem:
    """Returns the cleaned article, or the Problem that keeps it from being one.

    `language` is used where given (ISO 639-1); otherwise the text is asked.
    """
    if len(draft.text) > LONGEST_TEXT:
        return Problem(draft.path, "clean", f"text longer than {LONGEST_TEXT:,} characters")
    if max(map(len, draft.text.split("\n"))) > LONGEST_LINE:
        return Problem(draft.path, "clean", f"a line longer than {LONGEST_LINE:,} characters")
    code = language or language_of(draft.text)
    if code is None:
        return Problem(draft.path, "language", "no words to tell the language by")
    if not has_data(code):
        return Problem(draft.path, "language", f"no word lists for language {code!r}")
    paragraphs = split_paragraphs(draft.text, lambda line: kind_of(line, code) not in JOINED)
    page = lay_out(paragraphs, draft.title, code)
    if not any(piece.role is BlockKind.BODY for piece in page.pieces):
        return Problem(draft.path, "clean", "no article text on the page")
    return _compose(draft, page, code)


def _compose(draft: Draft, page: Page, code: str) -> Article:
    text, blocks = _text_of(page)
    body = [piece.text for piece in page.pieces if piece.role is BlockKind.BODY]
    dates = _dates(draft, page, body)
    published, basis = find_published(dates, code)
    return Article(
        id=content_id(draft.url, page.title, text),
        path=draft.path,
        text=text,
        blocks=blocks,
        language=code,
        title=page.title,
        published=published,
        published_basis=basis,
        published_at=find_moment(dates, published, code),
        url=draft.url,
        outlet=draft.outlet or _outlet(page),
        author=draft.author,
        agencies=_agencies(draft, page, body, code),
        machine_translated=_machine_translated(page),
        removed=tuple(line for p in page.pieces if p.role is None for line in p.paragraph.lines),
        problems=draft.problems,
    )


def _text_of(page: Page) -> tuple[str, tuple[Block, ...]]:
    """Returns the text (title first, a line a block) and the blocks with their exact spans."""
    kept = [(BlockKind.TITLE, page.title)] if page.title else []
    kept += [
        (p.role, p.text) for p in page.pieces if p.role in (BlockKind.BODY, BlockKind.INTERTITLE)
    ]
    blocks, start = [], 0
    for kind, text in kept:
        blocks.append(Block(kind, Span(start, start + len(text))))
        start += len(text) + 1
    return "\n".join(text for _, text in kept), tuple(blocks)


def _removed(page: Page, kinds: Sequence[Kind], pieces: Sequence[Piece]) -> list[str]:
    removed = (p for p in pieces if p.role is None and p.kind in kinds)
    return [piece.text for piece in removed if not is_post(piece.text)]


def _dates(draft: Draft, page: Page, body: list[str]) -> PageDates:
    head, tail = page.pieces[: page.head], page.pieces[page.head :]
    stamps = (Kind.STAMP, Kind.BYLINE, Kind.CREDIT, Kind.JUNK, Kind.SHORT)
    return PageDates(
        metadata=draft.published,
        url=draft.url,
        top=tuple(_removed(page, (*stamps, Kind.CAPTION), page.pieces[: _first_body(page)])),
        head=tuple(_removed(page, stamps, head)),
        tail=tuple(_removed(page, stamps, tail)),
        body=tuple(body),
    )


def _agencies(draft: Draft, page: Page, body: list[str], code: str) -> tuple[str, ...]:
    # « © AFP » above the text is the picture's; below it, the text's
    first = _first_body(page)
    lines = [
        piece.text
        for i, piece in enumerate(page.pieces)
        if piece.role is None
        and piece.kind in CREDITED
        and not (i < first and piece.text.lstrip().startswith("©") and not _has_year(piece.text))
    ]
    return credited_agencies(draft.author, lines, body[:2], body[-1] if body else None, code)


def _first_body(page: Page) -> int:
    return next(i for i, piece in enumerate(page.pieces) if piece.role is BlockKind.BODY)


def _has_year(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _machine_translated(page: Page) -> bool | None:
    told = any(piece.kind is Kind.TRANSLATION for piece in page.pieces)
    return True if told else None


def _outlet(page: Page) -> str | None:
    """Returns the site's name: the line above the title that heads a menu or is signed below."""
    pieces = page.pieces
    signed = [fold_bare(p.text) for p in pieces if p.role is None and "©" in p.text]
    for i, piece in enumerate(pieces[: page.head]):
        if piece.role is BlockKind.TITLE:
            return None
        name = piece.text.strip(" =*#|[]-–—")
        banner = piece.kind is Kind.SHORT or BANNER.fullmatch(piece.text.strip())
        if banner and piece.size <= 7 and name:
            again = any(fold_bare(name) in line for line in signed)
            heads = i + 1 < len(pieces) and _is_menu(pieces[i + 1])
            if heads or (again and not is_person(name)):
                return name
    return None


def _is_menu(piece: Piece) -> bool:
    """Tells whether a line is a row of sections: « Accueil | Politique | Sports »."""
    return piece.kind is Kind.MENU or len(SECTIONS.split(piece.text)) > MENU_CELLS
