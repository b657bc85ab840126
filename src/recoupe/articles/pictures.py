"""Tells captions and photo credits, which say nothing of where the text comes from."""

import re
from functools import cache

from recoupe.articles.provenance import is_credit_line, signature_agencies
from recoupe.languages.agencies import load_agencies
from recoupe.languages.fold import alternation, fold
from recoupe.languages.site import load_site

STOP = re.compile(r"[.!?…][»\"”’')\]\s]*$|[»\"”]\s*$")
CAPITALS, LETTERS = 0.6, 12  # share and number of letters of a line set in capitals


def is_picture_credit(line: str, code: str) -> bool:
    """Tells whether a line is a caption or a photo credit by how it ends, or by its capitals."""
    if _reserved(code).search(fold(line)):
        return True
    if _in_capitals(line, code):
        return True
    if STOP.search(line) and not line.rstrip().endswith((")", ").")):
        return False
    credited = is_credit_line(line, code) and not _names_photographer(line, code)
    if credited or signature_agencies(line, code):
        return False
    folded = fold(line)
    if _pattern(code).search(folded):
        return True
    letters = [char for char in line if char.isalpha()]
    capitals = sum(char.isupper() for char in letters)
    pictured = load_site(code).picture.intersection(re.findall(r"[\w']+", folded))
    return len(letters) > LETTERS and capitals > CAPITALS * len(letters) and bool(pictured)


def _in_capitals(line: str, code: str) -> bool:
    """Tells « LUIS ROBAYO, AGENCE FRANCE-PRESSE »: the photographer and who sells the picture."""
    name, comma, seller = line.strip().partition(", ")
    if not comma or not line.isupper() or len(name.split()) not in (2, 3, 4):
        return False
    return fold(seller) in load_agencies(code).by_form and all(w.isalpha() for w in name.split())


def _names_photographer(line: str, code: str) -> bool:
    """Tells « LUDOVIC MARIN / AFP », « © Ludovic Marin, AFP »: first the photographer."""
    joined = load_site(code).joins.intersection(fold(line).split())
    if line.strip().startswith("©"):
        return bool(joined) or bool(re.search("[,/]", line))
    first, slash, _ = line.partition("/")
    return bool(slash) and not joined and len(first.split()) >= 2


@cache
def _reserved(code: str) -> re.Pattern[str]:
    """Returns the pattern of « … Ph. DR », « … © D. R. »: nobody is named, rights are reserved."""
    return re.compile(
        rf"(?<!\w)(?:{alternation(load_site(code).picture_marks)})\W{{0,3}}d\.? ?r\.?$"
    )


@cache
def _pattern(code: str) -> re.Pattern[str]:
    """Returns the pattern of the ways in which a folded caption ends."""
    words = load_site(code)
    agency = rf"(?<!\w)(?:{alternation({*load_agencies(code).by_form, *words.photographers})})"
    mark = rf"(?<!\w)(?:{alternation(words.picture_marks)})(?!\w)"
    cited, rights = alternation(words.cited), alternation(words.rights)
    ways = (
        rf"{mark}(?!.{{0,40}}\b(?:{cited}))[^.!?]{{0,50}}{agency}\W*$",  # Photo d'archives AFP
        rf"[\w.] ?/ ?{agency}(?: ?/ ?[\w ]{{2,30}})?\W*$",  # Ludovic Marin / AFP
        rf"{agency} ?/ ?[a-z][\w .'-]{{2,40}}\W*$",  # REUTERS/Maxim Shemetov
        rf"{agency}[ ,/]{{0,3}}{mark}.{{0,40}}$",  # AP via Getty
        rf"©(?! ?(?:19|20)\d\d)(?!.*\b(?:{rights})\b)[^.!?]{{2,60}}$",  # © Jean Martin
        rf"[(\[]{mark}[^)\]]{{0,80}}[)\]]\.?$",  # (photo : DR)
    )
    return re.compile("|".join(ways))
