"""Lays two tellings of the same words side by side, cut into what both say and what one says."""

from collections.abc import Iterable

from recoupe.crosscheck.worddiff import Change, word_diff
from recoupe.exports.dossier.view import Piece
from recoupe.model import Rendering, Span

GONE, NEW = "del", "ins"
ALIKE = 90  # characters of what both say that are kept on each side of a difference

Pieces = tuple[Piece, ...]


def side_by_side(source: str, taken: str) -> tuple[Pieces, Pieces]:
    """Returns the pieces of both texts; what both say is shortened far from a difference."""
    differing = [s for s in word_diff(source, taken) if s.change is not Change.EQUAL]
    return (
        _marked(source, (stretch.left for stretch in differing), GONE),
        _marked(taken, (stretch.right for stretch in differing), NEW),
    )


def reworded(base: str, text: str, rendering: Rendering) -> Pieces:
    """Returns the pieces of a quotation, with the words of its base that it leaves out."""
    shown, done = [], 0
    for change in rendering.changes:
        shown.append(Piece(text[done : change.new.start]))
        shown += [Piece(change.gone.of(base), GONE), Piece(change.new.of(text), NEW)]
        done = change.new.end
    return _told((*shown, Piece(text[done:])))


def _marked(text: str, spans: Iterable[Span], mark: str) -> Pieces:
    shown, done = [], 0
    for span in spans:
        shown += [Piece(_shortened(text[done : span.start])), Piece(span.of(text), mark)]
        done = span.end
    return _told((*shown, Piece(_shortened(text[done:]))))


def _shortened(words: str) -> str:
    if len(words) <= 3 * ALIKE:
        return words
    return f"{words[:ALIKE].rpartition(' ')[0]} […] {words[-ALIKE:].partition(' ')[2]}"


def _told(pieces: Iterable[Piece]) -> Pieces:
    return tuple(piece for piece in pieces if piece.text)
