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
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from editor_app.domain.errors import CorruptError

Value = TypeVar("Value")
EXTRA = "extra"


def canonical_bytes(plain: object) -> bytes:
    """Serialise plain JSON values (no floats) to their one canonical form."""
    refuse_floats(plain)
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode("utf-8")


def digest(data: bytes) -> str:
    """SHA-256 as 64 lower-case hexadecimal digits: the name of every immutable object."""
    return hashlib.sha256(data).hexdigest()


def refuse_floats(plain: object) -> None:
    """Raise ``TypeError`` when a float hides anywhere: floats have no canonical form."""
    if isinstance(plain, float):
        raise TypeError("floats have no canonical form")
    if isinstance(plain, Mapping):
        for value in plain.values():
            refuse_floats(value)
    elif isinstance(plain, list | tuple):
        for value in plain:
            refuse_floats(value)


def to_plain(value: Any) -> Any:
    """Turn a frozen dataclass (and what it holds) into plain JSON values, defaults left out.

    A field named ``extra`` holds ``(key, canonical JSON)`` pairs of a newer version; they are written back
    beside the known keys.
    """
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        plain = {}
        for field in dataclasses.fields(value):
            item = getattr(value, field.name)
            if field.name == EXTRA:
                plain.update({key: json.loads(text) for key, text in item})
            elif item != field.default:
                plain[field.name] = to_plain(item)
        return plain
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, tuple | list):
        return [to_plain(item) for item in value]
    return value


def from_plain(cls: type[Value], plain: Any) -> Value:
    """Read what `to_plain` wrote.  Raise `CorruptError` when the shape does not fit ``cls``.

    Unknown keys survive where the class has ``extra``; elsewhere they are refused rather than lost.
    """
    try:
        hint: Any = cls
        result: Value = _reader(hint)(plain)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise CorruptError(
            "Damaged record",
            "A record of kind {kind} cannot be read: {reason}.",
            kind=cls.__name__,
            reason=error,
        ) from error
    return result


@functools.cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """Build, once for each type, the function that reads a plain value as that type."""
    origin = typing.get_origin(hint)
    if origin is tuple:
        read_item = _reader(typing.get_args(hint)[0])
        return lambda plain: tuple([read_item(item) for item in _checked(plain, list)])
    if origin in {types.UnionType, typing.Union}:
        kinds = [_reader(arg) for arg in typing.get_args(hint) if arg is not types.NoneType]
        return lambda plain: None if plain is None else kinds[0](plain)
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return hint
    if dataclasses.is_dataclass(hint):
        return _dataclass_reader(hint)
    return lambda plain: _checked(plain, hint)


def _dataclass_reader(cls: Any) -> Callable[[Any], Any]:
    readers = {name: _reader(hint) for name, hint in typing.get_type_hints(cls).items() if name != EXTRA}
    keeps_extra = any(field.name == EXTRA for field in dataclasses.fields(cls))

    def read(plain: Any) -> Any:
        known = {}
        extra = []
        for key, item in _checked(plain, dict).items():
            reader = readers.get(key)
            if reader is not None:
                known[key] = reader(item)
            elif keeps_extra:
                extra.append((key, canonical_bytes(item).decode("utf-8")))
            else:
                raise KeyError(key)
        if extra:
            known[EXTRA] = tuple(sorted(extra))
        return cls(**known)

    return read


def _checked(plain: Any, kind: type) -> Any:
    if not isinstance(plain, kind) or (kind is int and isinstance(plain, bool)):
        raise TypeError(f"expected {kind.__name__}, found {type(plain).__name__}")
    return plain
