"""Renders pages from their templates: every foreign word escaped, hidden controls written out."""

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from jinja2 import Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from recoupe.exports.dossier.dates import date_words
from recoupe.exports.dossier.page import shown
from recoupe.exports.dossier.phrases import Phrases
from recoupe.web.addresses import addresser
from recoupe.web.query import Query
from recoupe.web.wording import number_words

# library → its script as the package carries it, where the build could fetch it
SCRIPTS = {
    "htmx": "vendor/htmx/htmx.min.js",
    "timeline": "vendor/vis-timeline/vis-timeline-graph2d.min.js",
    "d3": "vendor/d3/d3.min.js",
    "plot": "vendor/plot/plot.umd.min.js",
    "cytoscape": "vendor/cytoscape/cytoscape.min.js",
}


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page: where it is, in which language, and what a form needs.

    `json` and `csv` are the addresses of the same page in these formats, empty where there is none.
    """

    name: str
    path: str
    query: Query
    csrf: str
    read_only: bool
    user: str
    locked: bool
    json: str = ""
    csv: str = ""


def render(name: str, view: object, frame: Frame, say: Phrases) -> str:
    """Returns the page `name`.html.j2 as HTML."""
    known_at = frame.query.get("known_at")
    to = addresser(frame.query)
    return (
        _environment()
        .get_template(f"web/{name}.html.j2")
        .render(
            view=view,
            frame=frame,
            say=say,
            to=to,
            to_article=lambda id_: to("articles", id_),
            known_words=date_words(known_at, None, say) if known_at else "",
            number=lambda number: number_words(number, say.lang),
            svg=Markup,
            scripts=scripts(),
        )
    )


@cache
def scripts() -> dict[str, str]:
    """Returns the scripts of others by library, an empty path where this installation has none."""
    static = files("recoupe.web").joinpath("static")
    return {name: path if static.joinpath(path).is_file() else "" for name, path in SCRIPTS.items()}


@cache
def _environment() -> Environment:
    return Environment(
        loader=PrefixLoader(
            {
                "dossier": PackageLoader("recoupe.exports.dossier"),
                "web": PackageLoader("recoupe.web"),
            },
        ),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
