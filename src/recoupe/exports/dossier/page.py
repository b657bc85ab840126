"""Renders the dossier's view as one HTML file that loads nothing and runs only its own script."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from recoupe.exports.dossier.escaping import visible
from recoupe.exports.dossier.phrases import Phrases
from recoupe.exports.dossier.view import Dossier


def render(dossier: Dossier, say: Phrases) -> str:
    """Returns the page. Every foreign word in it is escaped, its hidden controls written out."""
    style, script = _asset("dossier.css"), _asset("dossier.js")
    policy = (
        f"default-src 'none'; style-src {_fingerprint(style)}; script-src {_fingerprint(script)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    page = _environment().get_template("page.html.j2")
    return page.render(
        dossier=dossier,
        say=say,
        svg=Markup,
        to_article=lambda id_: f"#a-{id_}",
        policy=policy,
        style=Markup(style),
        script=Markup(script),
    )


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("recoupe.exports.dossier"),
        autoescape=True,
        finalize=shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def shown(value: object) -> object:
    """Returns what a template prints: text made visible, our own markup as it is."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _asset(name: str) -> str:
    return files("recoupe.exports.dossier").joinpath(name).read_text("utf-8")


def _fingerprint(source: str) -> str:
    """Returns the hash by which the policy allows exactly this inline text."""
    return f"'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'"
