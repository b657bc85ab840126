"""Who « il », « les deux pays », « son homologue » are. [Brackets] mark the words asked.

Expected: the actor ids, comma-separated; empty: nobody may be named.
"""

import pytest

from recoupe.articles.annotate import annotate
from recoupe.claims.actors import extract_actors, find_names
from recoupe.claims.extractor import Findings
from recoupe.model import Article, Block, BlockKind, Span

MACRON, MERKEL, RUTO = "person:emmanuel-macron", "person:angela-merkel", "person:william-ruto"
ERDOGAN, LAVROV, MODI = (
    "person:recep-tayyip-erdogan",
    "person:serguei-lavrov",
    "person:narendra-modi",
)

CASES = [
    # il, elle: the subject before, of the right gender
    ("Emmanuel Macron a reçu les syndicats. [Il] les reverra lundi.", MACRON),
    ("Emmanuel Macron a reçu Angela Merkel mardi. [Elle] a dormi à Paris.", MERKEL),
    ("Emmanuel Macron a reçu Angela Merkel mardi. [Il] lui a montré les jardins.", MACRON),
    ("William Ruto a promis qu'[il] viendrait à Kampala.", RUTO),
    ("La Norvège a rappelé son ambassadeur. [Elle] attend des excuses.", "state:NOR"),
    ("Le Japon a protesté jeudi. [Il] demande une enquête.", "state:JPN"),
    ("Narendra Modi ira en Tanzanie. [Il] y signera deux accords.", MODI),
    ("Mme Dupuis dirige la mission. [Elle] rentrera dimanche.", "person:dupuis"),
    ("L'armée indienne a ouvert une enquête. [Elle] a relevé deux officiers.", "body:IND:armee"),
    (
        "Le ministère péruvien de la Santé a prévenu. [Il] craint une pénurie.",
        "body:PER:ministere-de-la-sante",
    ),
    ("La Commission européenne a tranché. [Elle] versera les fonds.", "org:commission-europeenne"),
    ("Le Hamas a refusé l'offre. [Il] exige une trêve.", "org:hamas"),
    # impersonal il is nobody
    ("Emmanuel Macron a parlé. [Il] faut agir vite.", ""),
    ("Le Kenya a voté. [Il] y a eu des files d'attente.", ""),
    ("Le Kenya a voté. [Il] s'agit d'un scrutin crucial.", ""),
    ("Le Kenya a voté. [Il] est important de compter.", ""),
    ("William Ruto a perdu. [Il] n'y aura pas de recours.", ""),
    # inverted, after a quotation
    (
        "« Nous resterons ici tous », a dit Angela Merkel. « Rien ne bouge », a-t-[elle] ajouté.",
        MERKEL,
    ),
    ("« Nous signerons le texte demain », a déclaré M. Ruto. « Et vite », a-t-[il] insisté.", RUTO),
    ("William Ruto a parlé à la presse. « C'est une bonne nouvelle », s'est-[il] félicité.", RUTO),
    ("Selon Narendra Modi, rien ne presse. « Nous verrons bien », a-t-[il] lâché.", MODI),
    # what lies inside quotation marks is left alone
    (
        "Emmanuel Macron a loué le maire : « Je sais combien [il] aime cette ville ».",
        "",
    ),
    # ils, elles
    ("Les Etats-Unis ont tranché. [Ils] livreront du blé.", "state:USA"),
    ("Le Ghana et le Togo ont signé. [Ils] ouvriront la frontière.", "state:GHA,state:TGO"),
    ("Emmanuel Macron et Angela Merkel ont dîné. [Ils] se reverront.", f"{MACRON},{MERKEL}"),
    (
        "Les autorités kényanes ont fermé le port. [Elles] invoquent la tempête.",
        "body:KEN:autorites",
    ),
    ("La Suède et la Finlande ont signé. [Elles] paieront moitié-moitié.", "state:SWE,state:FIN"),
    ("Emmanuel Macron a parlé. [Ils] sont partis.", ""),
    # ce dernier, celle-ci: the nearest
    ("Emmanuel Macron a félicité William Ruto. [Ce dernier] a remercié la France.", RUTO),
    ("William Ruto a appelé Angela Merkel. [Celle-ci] a décliné.", MERKEL),
    ("Emmanuel Macron a évoqué le dossier. [Ce dernier] point a pris une heure.", ""),
    # les deux pays
    ("Le Kenya et l'Ouganda ont négocié. [Les deux pays] signeront.", "state:KEN,state:UGA"),
    (
        "Lima a rappelé son ambassadeur à Quito. [Les deux voisins] se boudent.",
        "state:PER,state:ECU",
    ),
    ("L'Inde a frappé le Pakistan. Personne ne parle [aux deux pays].", "state:IND,state:PAK"),
    (
        "La trêve entre Bakou et Erevan tient. [Les deux capitales] se taisent.",
        "state:AZE,state:ARM",
    ),
    ("La pluie tombe. [Les deux pays] attendent.", ""),
    (
        "Le Mali, le Niger et le Tchad se voient. [Les trois pays] ont une frontière.",
        "state:MLI,state:NER,state:TCD",
    ),
    # les deux dirigeants
    ("Emmanuel Macron a reçu William Ruto. [Les deux dirigeants] ont marché.", f"{MACRON},{RUTO}"),
    ("Angela Merkel a vu M. Modi. [Les deux responsables] ont ri.", f"{MERKEL},{MODI}"),
    # le pays, le régime
    ("L'Ouganda a voté dimanche. [Le pays] reste calme.", "state:UGA"),
    ("En Bolivie, [le gouvernement] a cédé.", "state:BOL"),
    ("À Tokyo, [le gouvernement] a promis deux navires.", "state:JPN"),
    ("Pyongyang a tiré un missile. [Le régime] parle d'un essai.", "state:PRK"),
    ("Manille a protesté. Pékin a répondu à [l'archipel].", "state:PHL"),
    ("Ryad a coupé le pétrole. Paris a saisi [le royaume].", "state:SAU"),
    ("L'Inde, le Népal et la Chine se voient. La pluie tombe. [Le pays] attend.", ""),
    ("Le Soudan brûle. [Les autorités] rebelles ont fui.", ""),
    # a person by trade or office
    ("Angela Merkel quitte Berlin. [La chancelière] a remercié les siens.", MERKEL),
    ("Emmanuel Macron ira à Lagos. [Le président] parlera d'art.", MACRON),
    ("Sergueï Lavrov a dîné. [Le ministre] a chanté.", LAVROV),
    ("Mme Arbour a parlé. [La diplomate] a pleuré.", "person:arbour"),
    ("Il pleut sur la ville. [Le président] dort.", ""),
    # titles with a state, by office and date
    ("[Le président turc] a promis une réponse.", ERDOGAN),
    ("[La chancelière allemande] partira.", MERKEL),
    ("[Le ministre russe des Affaires étrangères] a ri.", LAVROV),
    ("[Le chef de la diplomatie russe] a ri.", LAVROV),
    ("[Le président des Etats-Unis] a tweeté.", "person:donald-trump"),
    ("[Le président finlandais] a couru.", "person:sauli-niinisto"),
    ("[L'ancien président français] a témoigné.", "office:FRA:president-francais"),
    ("Sergueï Lavrov a vu [son homologue turc].", "person:mevlut-cavusoglu"),
    (
        "[Le porte-parole de l'armée malienne] a lu un texte.",
        "office:MLI:porte-parole-de-l-armee-malienne",
    ),
    ("[Les ministres du Mali, du Niger et du Tchad] ont signé.", "state:MLI,state:NER,state:TCD"),
    ("[Le chef de l'armée malienne, le général Kofi Asante], a ri.", "person:kofi-asante"),
    ("L'Iran a rappelé son [ambassadeur aux Emirats].", ""),
    # a stranger and the title beside the name
    ("« Non », a dit [le porte-parole de la marine ghanéenne, Kofi Asante].", "person:kofi-asante"),
    (
        "Kofi Asante, pêcheur, a tout vu. « J'ai eu peur ce matin-là », raconte-t-[il].",
        "person:kofi-asante",
    ),
    ("L'avocate Nora Lind a plaidé. [Mme Lind] fera appel.", "person:nora-lind"),
    # « le Nord » where the Koreas are the subject
    ("La Corée du Nord a tiré. Séoul surveille [le Nord].", "state:PRK"),
    ("Le Mali est divisé. L'armée tient [le Nord].", ""),
]


def read(text: str, published: str | None) -> Findings:
    article = Article(
        "a", "a.txt", text, (Block(BlockKind.BODY, Span(0, len(text))),), "fr", None, published
    )
    return extract_actors(Findings(annotate(article, find_names(article, "fr"))))


@pytest.mark.model
@pytest.mark.parametrize("marked, expected", CASES, ids=[case[0] for case in CASES])
def test_words_refer_to(marked: str, expected: str) -> None:
    start, end = marked.index("["), marked.index("]") - 1
    findings = read(marked.replace("[", "").replace("]", ""), "2019-10-15")
    inside = [m for m in findings.mentions if m.span.overlaps(Span(start, end))]
    if expected:
        assert {who for m in inside for who in m.actors} == set(expected.split(","))
    else:
        forms = ("pronoun", "description", "title")
        assert [m for m in inside if m.form in forms] == []
