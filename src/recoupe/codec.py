"""Any value of the model ⇄ JSON, once, by reading the declared types of its fields."""

import dataclasses
import types
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Value = TypeVar("Value")
Json = Any  # what the json module reads and writes
_Reader = Callable[[Json], Any]
_SCALARS = (str, int, bool)


def to_json(value: object) -> Json:
    """Returns `value` as lists, dicts and scalars; every field is there, None included."""
    kind: Any = type(value)
    if value is None or kind in _SCALARS or kind is float:
        return value
    if names := _fields(kind):
        return {name: to_json(getattr(value, name)) for name in names}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_json(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(map(to_json, value))
    if isinstance(value, dict):
        return {key: to_json(item) for key, item in value.items()}
    return value


@cache
def _fields(kind: Any) -> tuple[str, ...]:
    """Returns the names of the fields of a dataclass, none for anything else."""
    return tuple(f.name for f in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


def from_json(kind: type[Value], data: Json) -> Value:
    """Returns the value of type `kind` that `to_json` wrote as `data`.

    A field that is absent takes its default, so that rows written before it was added still read;
    a key that the type does not know is left out.

    Raises:
        ValueError: `data` does not have the shape of `kind`; the message names the field.
    """
    result: Value
    type_: Any = kind  # mypy: a type variable is not known to be hashable
    try:
        result = _reader(type_)(data)
    except _MisfitError:  # rare: read again, to name the field
        result = _read(kind, data, kind.__name__)
    return result


class _MisfitError(Exception):
    """The value does not have the declared type."""


@cache
def _reader(kind: Any) -> _Reader:
    """Returns what reads values of `kind` fast: its type hints are looked at once."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _optional(_reader(_chosen(get_args(kind))))
    if origin is tuple:
        return _items(get_args(kind))
    if origin is frozenset:
        read = _items((*get_args(kind), Ellipsis))
        return lambda data: frozenset(read(data))
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _object(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _member({member.value: member for member in kind})
    return _scalar(kind)


def _optional(read: _Reader) -> _Reader:
    return lambda data: None if data is None else read(data)


def _items(kinds: tuple[Any, ...]) -> _Reader:
    if kinds[1:] == (Ellipsis,):
        each = _reader(kinds[0])

        def read_all(data: Json) -> Any:
            if type(data) is not list:
                raise _MisfitError
            return tuple(map(each, data)) if data else ()

        return read_all
    readers = tuple(map(_reader, kinds))

    def read_each(data: Json) -> Any:
        if type(data) is not list or len(data) != len(readers):
            raise _MisfitError
        return tuple(read(item) for read, item in zip(readers, data, strict=True))

    return read_each


def _object(kind: type) -> _Reader:
    readers = tuple((name, _reader(hint)) for name, hint in _hints(kind).items())

    def read_fields(data: Json) -> Any:
        if type(data) is not dict:
            raise _MisfitError
        try:
            return kind(*[read(data[name]) for name, read in readers])
        except KeyError:  # written before a field was added
            pass
        try:
            return kind(**{name: read(data[name]) for name, read in readers if name in data})
        except TypeError as error:
            raise _MisfitError from error

    return read_fields


def _member(members: dict[Any, Enum]) -> _Reader:
    def read_member(data: Json) -> Enum:
        try:
            return members[data]
        except (KeyError, TypeError) as error:
            raise _MisfitError from error

    return read_member


def _scalar(kind: Any) -> _Reader:
    def read_scalar(data: Json) -> Any:
        if type(data) is kind and kind in _SCALARS:
            return data
        if kind is float and type(data) in (int, float):
            return float(data)
        raise _MisfitError

    return read_scalar


def _chosen(choices: tuple[Any, ...]) -> Any:
    (kind,) = [choice for choice in choices if choice is not types.NoneType]
    return kind


def _read(kind: Any, data: Json, where: str) -> Any:
    """Returns what `_reader` does, and tells where it does not fit; `where` names the place."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return None if data is None else _read(_chosen(get_args(kind)), data, where)
    if origin is tuple:
        return _read_items(get_args(kind), data, where)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return _read_fields(kind, data, where)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(data)
    try:
        return _reader(kind)(data)
    except _MisfitError:
        raise ValueError(f"{where}: {data!r} is not {kind}") from None


def _read_items(kinds: tuple[Any, ...], data: Json, where: str) -> tuple[Any, ...]:
    if not isinstance(data, list):
        raise ValueError(f"{where}: {data!r} is not a list")
    kind, *rest = kinds
    if rest == [Ellipsis]:
        return tuple(_read(kind, item, f"{where}[{i}]") for i, item in enumerate(data))
    return tuple(
        _read(kind, item, f"{where}[{i}]")
        for i, (kind, item) in enumerate(zip(kinds, data, strict=True))
    )


def _read_fields(kind: type, data: Json, where: str) -> Any:
    if not isinstance(data, dict):
        raise ValueError(f"{where}: {data!r} is not an object")
    hints = _hints(kind)
    known = {name: data[name] for name in hints if name in data}
    values = {name: _read(hints[name], item, f"{where}.{name}") for name, item in known.items()}
    try:
        return kind(**values)
    except TypeError as error:
        raise ValueError(f"{where}: {error}") from error


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
