"""Draws the net of parties on a circle: ties as lines, cooperation and conflict side by side."""

from collections.abc import Callable, Sequence
from math import cos, pi, sin

from recoupe.exports.dossier.escaping import markup
from recoupe.exports.dossier.svg_relations import signed
from recoupe.model import Tie

WIDTH, HEIGHT, RADIUS = 760, 520, 190
THICK, THIN = 9.0, 1.0
FAR = 12  # from a dot to its name


def draw_net(ties: Sequence[Tie], name: Callable[[str], str], title: str) -> str:
    """Returns the picture as inline SVG, or an empty text when there is no tie."""
    if not ties:
        return ""
    parties = _around(ties)
    at = {party: _place(number, len(parties)) for number, party in enumerate(parties)}
    most = max(max(tie.cooperation, -tie.conflict) for tie in ties) or 1.0
    lines = [line for tie in reversed(ties) for line in _lines(tie, at, most, name)]
    dots = [_dot(party, at[party], name) for party in parties]
    return (
        f'<svg class="net" viewBox="0 0 {WIDTH} {HEIGHT}" role="img"'
        f' aria-label="{markup(title)}">{"".join(lines)}{"".join(dots)}</svg>'
    )


def _around(ties: Sequence[Tie]) -> list[str]:
    """Returns the parties in an order that puts those who deal the most next to each other."""
    order: list[str] = []
    for tie in ties:
        for party, other in ((tie.left, tie.right), (tie.right, tie.left)):
            if party not in order:
                place = order.index(other) + 1 if other in order else len(order)
                order.insert(place, party)
    return order


def _place(number: int, all: int) -> tuple[float, float]:
    angle = 2 * pi * number / all - pi / 2
    return WIDTH / 2 + RADIUS * 1.25 * cos(angle), HEIGHT / 2 + RADIUS * sin(angle)


def _lines(
    tie: Tie, at: dict[str, tuple[float, float]], most: float, name: Callable[[str], str]
) -> list[str]:
    (x1, y1), (x2, y2) = at[tie.left], at[tie.right]
    length = max(1.0, ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5)
    across, down = -(y2 - y1) / length, (x2 - x1) / length
    title = markup(
        f"{name(tie.left)} – {name(tie.right)} : {signed(tie.cooperation)} / {signed(tie.conflict)}"
    )
    sides = (("up", tie.cooperation, 1), ("down", -tie.conflict, -1))
    both = all(score for _, score, _ in sides)
    found = []
    for kind, score, side in sides:
        if not score:
            continue
        width = THIN + (THICK - THIN) * score / most
        off = side * (width / 2 + 0.6) if both else 0.0
        dx, dy = across * off, down * off
        found.append(
            f'<line class="tie {kind}" x1="{x1 + dx:.1f}" y1="{y1 + dy:.1f}" x2="{x2 + dx:.1f}"'
            f' y2="{y2 + dy:.1f}" stroke-width="{width:.1f}"><title>{title}</title></line>'
        )
    return found


def _dot(party: str, place: tuple[float, float], name: Callable[[str], str]) -> str:
    x, y = place
    side = x - WIDTH / 2
    anchor = "middle" if abs(side) < 30 else ("start" if side > 0 else "end")
    dx = 0 if anchor == "middle" else (FAR if side > 0 else -FAR)
    dy = 4 if anchor != "middle" else (-FAR if y < HEIGHT / 2 else FAR + 10)
    return (
        f'<circle class="party" cx="{x:.1f}" cy="{y:.1f}" r="5"/><text class="party-name"'
        f' x="{x + dx:.1f}" y="{y + dy:.1f}" text-anchor="{anchor}">{markup(name(party))}</text>'
    )
