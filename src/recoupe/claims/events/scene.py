"""One article as the event engine sees it: parse, actors, lexicon, with the look-ups it needs."""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from recoupe.articles.annotate import Reading
from recoupe.claims.actors.index import ActorIndex
from recoupe.claims.extractor import Findings
from recoupe.languages.events import EventLexicon, VerbForm, load_events
from recoupe.languages.factuality import FactualityCues, load_factuality
from recoupe.languages.grammar import load_grammar
from recoupe.model import ActorKind, ActorMention, MentionForm, Span


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything about one article that the event engine reads."""

    findings: Findings
    index: ActorIndex
    lexicon: EventLexicon
    cues: FactualityCues
    surfaces: tuple[str, ...]  # token by token, as printed, lower case, straight apostrophes
    fulls: tuple[str, ...]  # the same, contracted prepositions in full (« aux » is « à »)
    sentences: tuple[range, ...]  # token by token, the indices of its sentence

    @property
    def reading(self) -> Reading:
        """Returns the parsed article."""
        return self.findings.reading

    @property
    def doc(self) -> Doc:
        """Returns the parse itself."""
        return self.findings.reading.doc

    def surface(self, i: int) -> str:
        """Returns token `i` as printed, lower case, with a straight apostrophe."""
        return self.surfaces[i]

    def forms(self, token: Token) -> tuple[VerbForm, ...]:
        """Returns what verb forms a token may be; none for a noun or an adjective."""
        if token.pos_ not in {"VERB", "AUX"} and "VerbForm" not in token.morph.to_dict():
            return ()
        return self.lexicon.forms.get(self.surface(token.i), ())

    def infinitives(self, token: Token) -> frozenset[str]:
        """Returns the infinitives that a verb token may belong to (« suis »: être, suivre)."""
        known = {form.infinitive for form in self.forms(token)}
        return frozenset(known or ({token.lemma_.lower()} if token.pos_ in {"VERB", "AUX"} else ()))

    def mention(self, i: int) -> ActorMention | None:
        """Returns the actor mention that covers token `i`; none for « l'accord de Vienne »."""
        found = self.index.mention_at(i)
        if found is None or self._christens(i) or self._credits(i, found):
            return None
        tongue = (
            found.form is MentionForm.NATIONALITY
            and i
            and self.surfaces[i - 1] == load_grammar(self.reading.article.language).in_state
        )
        return None if tongue else found  # « en français »

    def _credits(self, i: int, found: ActorMention) -> bool:
        """Tells whether token `i` is an agency in brackets, as in a dateline: « (Belga) »."""
        before = self.reading.article.text[max(0, found.span.start - 1) : found.span.start]
        kinds = {self.index.actor(actor).kind for actor in found.actors}
        return before == "(" and kinds == {ActorKind.MEDIUM}

    def _christens(self, i: int) -> bool:
        """Tells whether token `i` is the place that a treaty or a conference has its name from."""
        grammar = load_grammar(self.reading.article.language)
        return (
            i > 1
            and self.surfaces[i - 2] in grammar.christened_nouns
            and self.surfaces[i - 1] in grammar.genitives
            and self.reading.doc[i].pos_ == "PROPN"
            and " " not in self.surfaces[i]
        )

    def sentence(self, i: int) -> range:
        """Returns the token indices of the sentence that holds token `i`."""
        return self.sentences[i]

    def span(self, first: int, last: int) -> Span:
        """Returns the text span of tokens `first` to `last`, both included."""
        return self.reading.span(first, last)


def open_scene(findings: Findings) -> Scene:
    """Returns the scene of an article whose actors, times and quotes have been found."""
    reading = findings.reading
    code = reading.article.language
    text = reading.article.text.lower().replace("’", "'")
    if len(text) == len(reading.article.text):
        surfaces = tuple(text[s:e] for s, e in zip(reading.starts, reading.ends, strict=True))
    else:  # « İ » is longer in lower case
        surfaces = tuple(reading.text(i).lower().replace("’", "'") for i in range(len(reading.doc)))
    full = load_grammar(code).full
    sentences = [range(sent.start, sent.end) for sent in reading.doc.sents]
    return Scene(
        findings,
        ActorIndex.of(findings),
        load_events(code),
        load_factuality(code),
        surfaces,
        tuple(
            surface if token.pos_ == "AUX" else full(surface)  # « a expulsé » is not « à »
            for token, surface in zip(reading.doc, surfaces, strict=True)
        ),
        tuple(sentence for sentence in sentences for _ in sentence),
    )
