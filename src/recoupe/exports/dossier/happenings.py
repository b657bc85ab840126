"""Puts each event of a chronology into words: who, what, when, how sure, and on what it rests."""

from recoupe.exports.dossier.dates import date_words, read_period
from recoupe.exports.dossier.escaping import visible
from recoupe.exports.dossier.lookup import Lookup
from recoupe.exports.dossier.passages import copied_passages, passage
from recoupe.exports.dossier.view import (
    Disagreement,
    EventView,
    OriginView,
    ReasonView,
    Side,
    Tag,
    YearView,
)
from recoupe.model import (
    Contradiction,
    Event,
    EventMention,
    OriginKind,
    Reason,
    Relation,
)
from recoupe.scales import grade

ORIGIN_RULE = "origin"  # a reason that only names an origin: the list of origins says it
CHAIN_RULE = "chain"  # a reason that leads from an article to its origin
LINK_RULES = "link-"  # reasons why passages were put together


def pair_values(event: Event) -> tuple[str, ...]:
    """Returns the pairs of parties that an event binds, each as `A|B` in alphabetical order."""
    return tuple(sorted(visible("|".join(pair)) for pair in event.pairs))


def years(events: tuple[EventView, ...], undated: str) -> tuple[YearView, ...]:
    """Returns the events under the year they start in, those without a date last."""
    names = dict.fromkeys([*sorted({event.first[:4] for event in events if event.first}), ""])
    groups = (
        YearView(name or undated, tuple(e for e in events if e.first[:4] == name)) for name in names
    )
    return tuple(group for group in groups if group.events)


def event_view(event: Event, look: Lookup) -> EventView:
    """Returns one event, ready to show; its passages stand in the order of `event.mentions`."""
    say = look.say
    mentions = [look.mentions[name] for name in event.mentions if name in look.mentions]
    shortest = min(mentions, key=lambda m: (_standing(m, event), len(m.evidence)), default=None)
    period = read_period(event.date, event.date_end)
    reasons = [reason_view(reason, say.lang) for reason in event.reasons]
    quad = str(grade(event.type, event.mode).quad)
    return EventView(
        id=event.id,
        quad=Tag(quad, say(f"quads.{quad}")),
        type=Tag(event.type, say(f"types.{event.type}")),
        kind=_kind(event, look),
        parties=look.parties(event.actors),
        recipients=look.parties(event.recipients),
        party_values=_party_values(event),
        pair_values=pair_values(event),
        date=date_words(event.date, event.date_end, say),
        machine_date=event.date if period and period.exact else None,
        first=period.first.isoformat() if period else "",
        last=period.last.isoformat() if period else "",
        date_note=_date_note(event, look),
        lede=shortest.evidence if shortest else "",
        lede_source=look.ref(shortest.article) if shortest else None,
        factuality=Tag(event.factuality, say(f"factualities.{event.factuality}")),
        label=Tag(event.label, say(f"labels.{event.label}")),
        label_rule=event.label_rule,
        origins=interval(event.origins_low, event.origins_high),
        origin_list=tuple(_origin(name, event, look) for name in event.origins),
        reasons=tuple(r for r in reasons if r.rule != ORIGIN_RULE and not _links(r)),
        links=tuple(r.text.partition(":")[2].strip() or r.text for r in reasons if _links(r)),
        persons=say.joined(tuple(look.person(name) for name in event.persons)),
        place=look.party(event.place) if event.place else "",
        counts=say.joined(tuple(dict.fromkeys(m.quantity.text for m in mentions if m.quantity))),
        contested_by=look.parties(event.contested_by),
        first_reported=date_words(event.first_reported, None, say) if event.first_reported else "",
        articles=_articles(event, look),
        passages=tuple(
            passage(mention, (event.date, event.date_end), look) for mention in mentions
        ),
        copies=copied_passages(mentions, look),
        disagreements=_disagreements(event, look),
    )


def reason_view(reason: Reason, lang: str) -> ReasonView:
    """Returns a reason in one of its two languages."""
    return ReasonView(reason.rule, reason.fr if lang == "fr" else reason.en)


def interval(low: int, high: int) -> str:
    """Returns the two bounds of a count, or the one number that both are."""
    return str(low) if low == high else f"{low}–{high}"


def _standing(mention: EventMention, event: Event) -> bool:
    """Tells whether a telling presents the event otherwise than the event as a whole does."""
    return mention.factuality is not event.factuality


def event_words(event: Event, look: Lookup) -> str:
    """Returns who did what to whom: « Visite : Norvège → Islande »."""
    who = look.parties(event.actors)
    if event.recipients:
        who = f"{who or '…'} → {look.parties(event.recipients)}"
    return look.say("colon").join(part for part in (_kind(event, look), who) if part)


def event_line(event: Event, look: Lookup) -> str:
    """Returns the same with its date."""
    return f"{date_words(event.date, event.date_end, look.say)} · {event_words(event, look)}"


def _kind(event: Event, look: Lookup) -> str:
    """Returns the closest word for what happened: the mode's where there is one."""
    mode = look.say.words.get(f"modes.{event.mode}")
    word = mode or look.say(f"types.{event.type}")
    return word[:1].upper() + word[1:]


def _date_note(event: Event, look: Lookup) -> str:
    if not event.date or not event.date_basis:
        return ""
    return look.say("event.basis", basis=look.say.or_same("event_bases", event.date_basis))


def _party_values(event: Event) -> tuple[str, ...]:
    named = (*event.actors, *event.recipients, *event.persons)
    return tuple(dict.fromkeys(visible(name) for name in named))


def _links(reason: ReasonView) -> bool:
    return reason.rule.startswith(LINK_RULES)


def _origin(name: str, event: Event, look: Lookup) -> OriginView:
    origin = look.origins.get(name)
    if origin is None:
        return OriginView(name, "", (), ())
    kind = look.say(f"origin_kinds.{origin.kind}")
    here = {look.articles[id].outlet for id in event.documents if id in look.articles}
    chained = any(reason.rule == CHAIN_RULE for reason in origin.reasons)
    others = origin.documents if chained else ()  # of an agency they are many
    elsewhere = {look.articles[id].outlet for id in others if id in look.articles} - here
    unknown = origin.kind is OriginKind.UNKNOWN  # its name is its article's, which follows
    return OriginView(
        name=kind[:1].upper() + kind[1:] if unknown else look.party(origin.name),
        kind="" if unknown else kind,
        articles=tuple(
            look.ref(document)
            for document in event.documents
            if document in look.documents[origin.id] and document in look.articles
        ),
        reasons=tuple(
            reason_view(reason, look.say.lang)
            for reason in origin.reasons
            if reason.rule != CHAIN_RULE or reason.fr.partition(" ←")[0] not in elsewhere
        ),
    )


def _disagreements(event: Event, look: Lookup) -> tuple[Disagreement, ...]:
    """Returns what the tellings differ in, once each: a denial contests all of them alike."""
    shown: dict[tuple[str, ...], Disagreement] = {}
    for dispute in look.contradictions.get(event.id, ()):
        if dispute.left not in look.mentions or dispute.right not in look.mentions:
            continue
        view = _disagreement(dispute, look)
        sides: tuple[str, ...] = (dispute.left, dispute.right)
        if dispute.relation is Relation.DENIAL:  # the right side denies
            sides = (look.mentions[dispute.right].article,)
        shown.setdefault((dispute.field, dispute.relation, *sides), view)
    return tuple(shown.values())


def _disagreement(dispute: Contradiction, look: Lookup) -> Disagreement:
    say = look.say
    left, right = look.mentions[dispute.left], look.mentions[dispute.right]
    reason = reason_view(dispute.reason, say.lang)
    return Disagreement(
        field=say.or_same("fields", dispute.field),
        relation=Tag(dispute.relation, say(f"differences.{dispute.relation}")),
        reason=reason.text,
        rule=reason.rule,
        left=Side(
            _differing(dispute.field, left, look), passage(left, (left.date, left.date_end), look)
        ),
        right=Side(
            _differing(dispute.field, right, look),
            passage(right, (right.date, right.date_end), look),
        ),
    )


def _articles(event: Event, look: Lookup) -> str:
    """Returns in how many articles an event is told, and by which outlets or on which day."""
    say, count = look.say, look.say.count("figures.article_count", len(event.documents))
    known = [look.articles[name] for name in event.documents if name in look.articles]
    outlets = tuple(dict.fromkeys(article.outlet for article in known if article.outlet))
    if outlets:
        count += say("colon") + say.joined(outlets)
    days = {article.published for article in known}
    day = days.pop() if len(days) == 1 else None
    return f"{count}{say('list_comma')}{date_words(day, None, say)}" if day else count


def _differing(field: str, mention: EventMention, look: Lookup) -> str:
    """Returns what a telling gives for the field that differs, in words."""
    values = {
        "quantity": mention.quantity.text if mention.quantity else "",
        "date": date_words(mention.date, mention.date_end, look.say),
        "place": look.party(mention.place) if mention.place else "",
        "actor": look.parties(mention.actors),
        "fact": look.say(f"factualities.{mention.factuality}"),
    }
    return values.get(field) or look.say("unknown_value")
