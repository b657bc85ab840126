"""Which state a text is about at some point: the one that acted last, not the one last named.

« Manille a tiré près des eaux chinoises. Le pays … » goes on about the state of the subject. A
state seen only as an adjective or a place is a last resort; where two compete nobody is named.
"""

from collections.abc import Callable, Sequence

from recoupe.claims.actors.candidates import Candidate
from recoupe.claims.actors.history import History, Met
from recoupe.model import MentionForm

BACK = 3  # sentences
FRAME = 30  # characters from the start of the sentence: « En Bolivie, »
WEAK = (MentionForm.NATIONALITY, MentionForm.PLACE)
States = Callable[[Candidate], tuple[str, ...]]


def topic_state(history: History, states: States, at: int) -> tuple[str, ...] | None:
    """Returns the state that the text is about before `at`, () if two compete, None if none is met.

    Args:
        history: what was met.
        states: gives the ids of the states that a candidate acts for.
        at: offset of the words that refer back.
    """
    met = [m for m in history.before(at, BACK) if states(m.candidate)]
    here = history.sentence(at)
    spare: tuple[str, ...] | None = None
    for sentence in range(here, here - BACK - 1, -1):
        inside = [m for m in met if m.sentence == sentence]
        if not inside:
            continue
        agents = _agents(inside, states, sentence == here, history.start_of(sentence))
        if agents == ():
            return ()
        if agents is not None:
            # an object of a nearer sentence competes, an adjective or a place does not
            return agents if spare in (None, agents) else ()
        named = _distinct([m for m in inside if m.candidate.form not in WEAK], states)
        if len(named) > 1:
            return ()
        if sentence == here and (named or len(_distinct(inside, states)) == 1):
            return named or _distinct(inside, states)
        spare = spare or named or None
    if spare:
        return spare
    weak = _distinct(met, states)
    return weak if len(weak) == 1 else () if weak else None


def _agents(
    inside: Sequence[Met], states: States, here: bool, start: int
) -> tuple[str, ...] | None:
    """Returns the one state that a sentence is about, () if two compete, None without subject."""
    framing = [
        m for m in inside if m.candidate.form is MentionForm.PLACE and m.start - start <= FRAME
    ]
    subjects = [m for m in inside if m.subject]
    if framing and len(_distinct(framing, states)) == 1 and (here or not subjects):
        return _distinct(framing, states)
    if not subjects:
        return None
    if any(len(states(m.candidate)) > 1 for m in subjects):
        return ()
    found = _distinct(subjects, states)
    if len(found) > 1 and not here:
        # « Lima assure que Quito a tiré »: whoever only speaks is not what it is about
        acting = [m for m in subjects if not m.speaker]
        main = [m for m in acting if m.main]
        found = _distinct(main or acting or subjects, states)
    if len(found) > 1:
        return ()
    if all(m.candidate.person for m in subjects):
        # « le président français est au Gabon »: the country may be either
        others = [m for m in inside if m.candidate.form is not MentionForm.NATIONALITY]
        return found if len(_distinct(others, states)) == 1 else ()
    return found


def _distinct(met: Sequence[Met], states: States) -> tuple[str, ...]:
    return tuple(dict.fromkeys(state for m in met for state in states(m.candidate)))
