"""The dossier: a chronology as one self-contained HTML file that an editor can check and print."""

from pathlib import Path

from recoupe.errors import RecoupeError
from recoupe.exports.dossier.assemble import assemble
from recoupe.exports.dossier.page import render
from recoupe.exports.dossier.phrases import load_phrases
from recoupe.model import Chronology


def write_dossier(chronology: Chronology, out: Path, lang: str = "fr") -> None:
    """Writes the chronology as the HTML file `out`, in French (`fr`) or English (`en`).

    Raises:
        UnknownChoice: there is no dossier in that language.
        RecoupeError: the file cannot be written.
    """
    say = load_phrases(lang)
    page = render(assemble(chronology, say), say)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        out.write_text(page, "utf-8", newline="\n")
    except OSError as error:
        raise RecoupeError(
            f"{out}: cannot be written ({error.strerror}): name a file that you may write to"
        ) from error
