"""Describes the JSON of all pages as OpenAPI 3.1, from the pages themselves."""

import dataclasses
import re
import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from starlette.requests import Request
from starlette.responses import Response

from recoupe.web.asking import Page, Param
from recoupe.web.pages import PAGES
from recoupe.web.serving import Answer, Complaint, Desk, written

Schema = dict[str, Any]
_NAMES = re.compile(r"{(\w+)(?::\w+)?}")
_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean"}


def description(desk: Desk) -> Answer:
    """Returns what answers with the description."""

    def answer(_request: Request) -> Response:
        return written(described(PAGES))

    return answer


def described(pages: tuple[Page, ...]) -> Schema:
    """Returns the OpenAPI document of `pages`."""
    found: dict[str, Schema] = {}
    paths = {}
    for page in pages:
        plain = _NAMES.sub(r"{\1}", page.path)
        paths[f"{plain}.json"] = {"get": _operation(page, found, "json")}
        if page.table is not None:
            paths[f"{plain}.csv"] = {"get": _operation(page, found, "csv")}
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Recoupe",
            "version": "1",
            "description": "What happened, who said so, and how many origins stand behind it.",
        },
        "paths": paths,
        "components": {
            "schemas": dict(sorted(found.items())),
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    }


def _operation(page: Page, found: dict[str, Schema], form: str) -> Schema:
    shape = schema_of(page.gives, found) if form == "json" else {"type": "string"}
    kind = "application/json" if form == "json" else "text/csv"
    wrong = {"application/json": {"schema": schema_of(Complaint, found)}}
    missing = {"404": {"description": "There is no such thing.", "content": wrong}}
    return {
        "operationId": page.name + ("" if form == "json" else "_csv"),
        "summary": page.what,
        "parameters": [
            *(_in_path(name) for name in _NAMES.findall(page.path)),
            *map(_in_query, page.params),
        ],
        "responses": {
            "200": {"description": page.what, "content": {kind: {"schema": shape}}},
            "400": {"description": "The query makes no sense.", "content": wrong},
            **(missing if "{" in page.path else {}),
        },
    }


def _in_path(name: str) -> Schema:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}


def _in_query(param: Param) -> Schema:
    shape: Schema = {"type": param.kind}
    if param.choices:
        shape["enum"] = list(param.choices)
    return {"name": param.name, "in": "query", "description": param.what, "schema": shape}


def schema_of(kind: Any, found: dict[str, Schema]) -> Schema:
    """Returns the JSON Schema of a type as `codec` writes it; dataclasses are added to `found`."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [schema_of(choice, found) for choice in inner]}
    if origin is tuple and inner[1:] == (Ellipsis,):
        return {"type": "array", "items": schema_of(inner[0], found)}
    if origin is tuple:
        return {"type": "array", "prefixItems": [schema_of(item, found) for item in inner]}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": schema_of(inner[1], found)}
    if kind is types.NoneType:
        return {"type": "null"}
    if kind in _PLAIN:
        return {"type": _PLAIN[kind]}
    if isinstance(kind, type) and issubclass(kind, Enum):
        found.setdefault(kind.__name__, {"type": "string", "enum": [c.value for c in kind]})
    else:
        _add_fields(kind, found)
    return {"$ref": f"#/components/schemas/{kind.__name__}"}


def _add_fields(kind: type, found: dict[str, Schema]) -> None:
    if kind.__name__ in found:
        return
    shape: Schema = {"type": "object", "description": (kind.__doc__ or "").partition("\n")[0]}
    found[kind.__name__] = shape
    hints = get_type_hints(kind)
    names = [field.name for field in dataclasses.fields(kind)]
    shape["properties"] = {name: schema_of(hints[name], found) for name in names}
    shape["required"] = names
