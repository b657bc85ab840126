"""Reads articles annotated by hand: one `*.gold.json` an article, and `links.json` across them."""

import json
from collections.abc import Container
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from recoupe.errors import RecoupeError


@dataclass(frozen=True, slots=True)
class GoldQuote:
    """A quotation. `speakers` are the names that are right; none where nobody can be named."""

    text: str
    speakers: tuple[str, ...]
    country: str | None
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldTime:
    """A time expression with its ISO value."""

    text: str
    value: str
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An event; `passages` tell it (the clearest first), `factualities` are those accepted."""

    passages: tuple[str, ...]
    type: str
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    date: str | None
    factualities: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """What a reader wants found in one article; optional entries are neither missed nor false."""

    name: str
    title: str
    published: str | None
    agencies: tuple[str, ...]
    boilerplate: tuple[str, ...]
    boilerplate_optional: tuple[str, ...]
    quotes: tuple[GoldQuote, ...]
    times: tuple[GoldTime, ...]
    events: tuple[GoldEvent, ...]


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of the article called `name`."""

    name: str
    text: str


Group = tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class GoldLinks:
    """Groups of passages: of one happening, of look-alikes, copied, and really disagreeing."""

    same_event: tuple[Group, ...] = ()
    not_same: tuple[Group, ...] = ()
    copied: tuple[Group, ...] = ()
    disagreeing: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Gold:
    """All annotations of a folder; `links` is None where there is no `links.json`."""

    articles: tuple[GoldArticle, ...]
    links: GoldLinks | None

    def of(self, names: Container[str]) -> "Gold":
        """Returns the annotations of the articles called `names`, and what links these alone."""
        articles = tuple(article for article in self.articles if article.name in names)
        if self.links is None:
            return Gold(articles, None)

        def held(groups: tuple[Group, ...]) -> tuple[Group, ...]:
            kept = (tuple(one for one in group if one.name in names) for group in groups)
            return tuple(group for group in kept if len(group) > 1)

        links = self.links
        return Gold(
            articles,
            GoldLinks(
                held(links.same_event),
                held(links.not_same),
                held(links.copied),
                held(links.disagreeing),
            ),
        )


def read_gold(folder: Path) -> Gold:
    """Returns the annotations in `folder`.

    Raises:
        RecoupeError: there are none, or one does not read as annotations.
    """
    files = sorted(folder.glob("*.gold.json"))
    if not files:
        raise RecoupeError(f"{folder}: no *.gold.json there: name a folder of annotated articles")
    links = folder / "links.json"
    try:
        return Gold(
            tuple(_article(_load(file)) for file in files),
            _links(_load(links)) if links.is_file() else None,
        )
    except (KeyError, TypeError, ValueError) as error:
        raise RecoupeError(f"{folder}: annotations that do not read: {error!r}") from error


def _load(file: Path) -> Any:
    return json.loads(file.read_text("utf-8"))


def _article(data: Any) -> GoldArticle:
    return GoldArticle(
        data["doc"],
        data["title"],
        data["published"],
        tuple(data["agencies"]),
        tuple(data["boilerplate"]),
        tuple(data.get("boilerplate_optional", ())),
        tuple(
            GoldQuote(
                quote["text"],
                tuple(filter(None, (quote.get("speaker"), quote.get("speaker_alt")))),
                quote.get("country"),
                bool(quote.get("optional")),
            )
            for quote in data["quotes"]
        ),
        tuple(
            GoldTime(time["text"], time["value"], bool(time.get("optional")))
            for time in data["times"]
            if time.get("value")
        ),
        tuple(map(_event, data["events"])),
    )


def _event(data: Any) -> GoldEvent:
    return GoldEvent(
        (data["evidence"], *data.get("more_evidence", ())),
        data["type"],
        tuple(data.get("actors") or ()),
        tuple(data.get("recipients") or ()),
        data.get("date"),
        (data["factuality"], *data.get("factuality_alt", ())),
        bool(data.get("optional")),
    )


def _links(data: Any) -> GoldLinks:
    def groups(name: str, sure: bool = False, real: bool = False) -> tuple[Group, ...]:
        return tuple(
            tuple(Passage(*mention) for mention in group["mentions"])
            for group in data.get(name, ())
            if (not sure or group["certainty"] == "sure") and (not real or group.get("real"))
        )

    return GoldLinks(
        groups("same_event", sure=True),
        groups("not_same"),
        groups("text_reuse"),
        groups("contradictions", real=True),
    )
