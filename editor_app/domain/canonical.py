"""Canonical JSON, and frozen dataclasses to and from it.

Canonical form (design ``article.md``): UTF-8, sorted keys, no white space, defaults left out, no floats.  What is
equal has equal bytes, so SHA-256 over them is an identity.
"""

from __future__ import annotations

import dataclasses
import enum
import functools
import hashlib
import json
import types
import typing
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from editor_app.domain.errors import CorruptError

Value = TypeVar("Value")
EXTRA = "extra"


_WRITE = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode


def canonical_bytes(plain: object) -> bytes:
    """Serialise plain JSON values (no floats) to their one canonical form."""
    refuse_floats(plain)
    return _WRITE(plain).encode("utf-8")


def digest(data: bytes) -> str:
    """SHA-256 as 64 lower-case hexadecimal digits: the name of every immutable object."""
    return hashlib.sha256(data).hexdigest()


def refuse_floats(plain: object) -> None:
    """Raise ``TypeError`` when a float hides anywhere: floats have no canonical form."""
    values: Iterable[object]
    if isinstance(plain, dict):
        values = plain.values()
    elif isinstance(plain, list | tuple):
        values = plain
    elif isinstance(plain, float):
        raise TypeError("floats have no canonical form")
    else:
        return
    for value in values:
        # Nearly all are text: no call for those.
        if value.__class__ is not str:
            refuse_floats(value)


def to_plain(value: Any) -> Any:
    """Turn a frozen dataclass (and what it holds) into plain JSON values, defaults left out.

    A field named ``extra`` holds ``(key, canonical JSON)`` pairs of a newer version; they are written back
    beside the known keys.
    """
    cls = value.__class__
    if cls is str or cls is int:
        return value
    if cls is tuple or cls is list:
        return [to_plain(item) for item in value]
    if isinstance(value, enum.Enum):
        return value.value
    if not dataclasses.is_dataclass(cls):
        return value
    plain = {}
    for name, default in _defaults(value.__class__):
        item = getattr(value, name)
        if name == EXTRA:
            plain.update({key: json.loads(text) for key, text in item})
        elif item is not default and item != default:
            plain[name] = item if item.__class__ is str else to_plain(item)
    return plain


@functools.cache
def _defaults(cls: Any) -> tuple[tuple[str, Any], ...]:
    """The names of a dataclass's fields, each with its default."""
    return tuple((field.name, field.default) for field in dataclasses.fields(cls))


def from_plain(cls: type[Value], plain: Any) -> Value:
    """Read what `to_plain` wrote.  Raise `CorruptError` when the shape does not fit ``cls``.

    Unknown keys survive where the class has ``extra``; elsewhere they are refused rather than lost.
    """
    try:
        hint: Any = cls
        result: Value = _reader(hint)(plain)
    except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
        raise CorruptError(
            "Damaged record",
            "A record of kind {kind} cannot be read: {reason}.",
            kind=cls.__name__,
            reason=error,
        ) from error
    return result


# Reading is the hot path of opening an article.  A leaf is accepted by a look at its class, without a call.
_LEAVES = (str, int, bool)


@functools.cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """Build, once for each type, the function that reads a plain value as that type."""
    origin = typing.get_origin(hint)
    if origin is tuple:
        return _tuple_reader(typing.get_args(hint)[0])
    if origin in {types.UnionType, typing.Union}:
        kinds = [_reader(arg) for arg in typing.get_args(hint) if arg is not types.NoneType]
        return lambda plain: None if plain is None else kinds[0](plain)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return {member.value: member for member in hint}.__getitem__
    if dataclasses.is_dataclass(hint):
        return _dataclass_reader(hint)
    return lambda plain: _checked(plain, hint)


def _tuple_reader(item_hint: Any) -> Callable[[Any], Any]:
    only = {item_hint}

    def read_leaves(plain: Any) -> Any:
        if plain.__class__ is list and only.issuperset(map(type, plain)):
            return tuple(plain)
        raise TypeError(f"expected a list of {item_hint.__name__}, found {plain!r:.60}")

    def read(plain: Any) -> Any:
        if plain.__class__ is not list:
            _checked(plain, list)
        # Asked for only now, since a type may hold others of itself (a section its children).
        read_item = _reader(item_hint)
        return tuple([read_item(item) for item in plain])

    return read_leaves if item_hint in _LEAVES else read


def twin_of(cls: Any) -> Any:
    """A class with the slots of a frozen dataclass that can be filled, and then be given that class.

    ``value = twin(); value.a = 1; value.__class__ = cls`` takes a third of the time of ``cls(a=1)``, since each frozen
    field costs a call there.  Only what reads stored content is in such a hurry.
    """
    return type(f"{cls.__name__}Twin", (), {"__slots__": cls.__slots__})


def _dataclass_reader(cls: Any) -> Callable[[Any], Any]:
    """The reader of one frozen slots dataclass, written out field by field as ``dataclasses`` writes ``__init__``.

    It fills a twin of the class; ``__post_init__`` still has its say.
    """
    fields = [field for field in dataclasses.fields(cls) if field.name != EXTRA]
    hints = typing.get_type_hints(cls)
    names: dict[str, Any] = {"twin": twin_of(cls), "cls": cls, "checked": _checked, "extra_of": _extra}
    names["known"] = frozenset(field.name for field in fields)
    lines = [
        "def read(plain):",
        " if plain.__class__ is not dict: checked(plain, dict)",
        " value = twin()",
        " left = len(plain)",
    ]
    for field in fields:
        names[f"read_{field.name}"] = _reader(hints[field.name])
        names[f"default_{field.name}"] = field.default
        lines += _field_lines(field, hints[field.name])
    if EXTRA in cls.__slots__:
        lines.append(" value.extra = extra_of(plain, known) if left else ()")
    else:
        lines.append(" if left: raise KeyError(extra_of(plain, known)[0][0])")
    lines.append(" value.__class__ = cls")
    if hasattr(cls, "__post_init__"):
        lines.append(" value.__post_init__()")
    lines.append(" return value")
    exec("\n".join(lines), names)  # noqa: S102 - written here, of the names of our own fields
    reader: Callable[[Any], Any] = names["read"]
    return reader


def _field_lines(field: dataclasses.Field[Any], hint: Any) -> list[str]:
    """The lines of a reader that read one field."""
    name = field.name
    item = f"read_{name}(item)"
    if hint in _LEAVES:
        item = f"item if item.__class__ is {hint.__name__} else {item}"
    absent = f"value.{name} = default_{name}"
    if field.default is dataclasses.MISSING:
        absent = f"raise KeyError({name!r})"
    return [
        f" if {name!r} in plain:",
        f"  item = plain[{name!r}]",
        f"  value.{name} = {item}",
        "  left -= 1",
        f" else: {absent}",
    ]


def _extra(plain: dict[str, Any], known: frozenset[str]) -> tuple[tuple[str, str], ...]:
    """The entries under other keys, as ``extra`` keeps them."""
    unknown = sorted(plain.keys() - known)
    return tuple((key, canonical_bytes(plain[key]).decode("utf-8")) for key in unknown)


def _checked(plain: Any, kind: type) -> Any:
    if plain.__class__ is not kind:
        raise TypeError(f"expected {kind.__name__}, found {type(plain).__name__}")
    return plain
