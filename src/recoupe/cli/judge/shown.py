"""How judgements are shown on a terminal."""

from rich.text import Text

from recoupe.cli.output import SHORT, call_again, print_json, screen
from recoupe.model import Anchor, AnchorKind, Judgement

NAMED = (AnchorKind.ACTOR, AnchorKind.OUTLET, AnchorKind.SOURCE)


def print_judgement(judgement: Judgement, store: str, json: bool) -> None:
    """Prints a judgement that the store keeps, and how to take it back."""
    if json:
        print_json(judgement)
        return
    console = screen()
    console.print(Text.assemble(f"Judgement {judgement.number}: ", (saying(judgement), "bold")))
    for number, side in enumerate(judgement.sides):
        if number:
            console.print("  against")
        for anchor in side:
            console.print(f"  {about(anchor)}", markup=False, soft_wrap=True)
    back = call_again(f"judge undo {judgement.number}", store)
    console.print(Text(f"Take it back with: {back}", "dim"), soft_wrap=True)


def saying(judgement: Judgement) -> str:
    """Returns the verb with the value."""
    if judgement.undoes is not None:
        return f"undo {judgement.undoes}"
    kind = f" ({judgement.origin_kind.value})" if judgement.origin_kind else ""
    return judgement.kind.value + (f" → {judgement.value}{kind}" if judgement.value else "")


def about(anchor: Anchor) -> str:
    """Returns what is judged: its name, or the beginning of its words and of its id."""
    if anchor.kind in NAMED:
        return anchor.words or anchor.id
    words = f"« {anchor.words} »" if anchor.words else ""
    return f"{anchor.kind.value} {anchor.id[:SHORT]} {words}".rstrip()
