"""Where the quotations of a list end: « A », « B » ou encore « C », a dit X."""

from recoupe.claims.quotes.view import Passage, View


def end_of_list(view: View, number: int, after: int) -> int:
    """Returns the token after the last passage that is listed with passage `number`.

    `after` is the token after passage `number` itself.
    """
    here = view.passages[number]
    for following in view.passages[number + 1 :]:
        joined = all(
            view.lists.has("phrases.list_joins", view.words[i])
            for i in range(after, following.first)
            if view.free(i)
        )
        if following.sentence != here.sentence or not joined:
            break
        after = token_after(view, following)
    return after


def token_after(view: View, passage: Passage) -> int:
    """Returns the first token after the closing mark."""
    at = passage.last + 1
    while at < len(view.words) and view.inside[at] == view.inside[passage.last]:
        at += 1
    return at
