"""Why a file is no hand-off that may be received, each in a sentence."""

from __future__ import annotations

from editor_app.domain.errors import CorruptError, NewerFormatError, StetError


def not_a_hand_off(file: str) -> CorruptError:
    """The file is something else."""
    return CorruptError("Not a hand-off", "{file} is not a hand-off file.", file=file)


def cut_short(file: str) -> CorruptError:
    """The end of the file is missing, or something follows it."""
    return CorruptError(
        "Not whole",
        "{file} was cut short or changed on its way.",
        hint="Nothing was received.  Ask for the file to be sent again.",
        file=file,
    )


def packed_anew(file: str) -> CorruptError:
    """It is a zip, but not as Stet writes it."""
    return CorruptError(
        "Packed anew",
        "{file} was unpacked and packed anew by another program, or changed on its way.",
        hint="Nothing was received.  Ask for the file as Stet wrote it.",
        file=file,
    )


def changed(file: str, path: str) -> CorruptError:
    """The bytes of a part are not those that its name or the zip promise."""
    return CorruptError(
        "Changed on its way",
        "{path} in {file} is not what its sender put there.",
        hint="Nothing was received.  Ask for the file to be sent again.",
        file=file,
        path=path[:120],
    )


def strange_path(file: str, path: str) -> CorruptError:
    """A path leads out, or means nothing here."""
    return CorruptError(
        "A strange path",
        "“{path}” is not a path that a hand-off may hold.",
        hint="Nothing of {file} was received.",
        file=file,
        path=path[:120],
    )


def there_twice(file: str, path: str) -> CorruptError:
    """Two parts have one name."""
    return CorruptError(
        "There twice",
        "{path} is in {file} more than once.",
        hint="Nothing was received.  Ask for the file to be sent again.",
        file=file,
        path=path[:120],
    )


def too_large(file: str, path: str, most: int) -> CorruptError:
    """A part is larger than any honest one."""
    return CorruptError(
        "Too large",
        "{path} in {file} is larger than {most} MB.",
        hint="Nothing was received.",
        file=file,
        path=path[:120],
        most=most // (1024 * 1024),
    )


def too_much(most_files: int, most_bytes: int) -> StetError:
    """More than one file can carry."""
    return StetError(
        "Too much for one file",
        "A hand-off holds at most {count} parts and {size} MB.",
        hint="Hand over fewer articles at once, or leave the pictures out.",
        count=most_files,
        size=most_bytes // (1024 * 1024),
    )


def wrong_shape(file: str, path: str, reason: object) -> CorruptError:
    """A part does not say what parts of its kind say."""
    return CorruptError(
        "Damaged record",
        "{path} in {file} cannot be read: {reason}.",
        hint="Nothing was received.",
        file=file,
        path=path[:120],
        reason=str(reason)[:200],
    )


def forbidden_characters(file: str, path: str) -> CorruptError:
    """There are characters in a text that no text may hold."""
    return CorruptError(
        "Control characters",
        "{path} in {file} holds control characters.",
        hint="Nothing was received.",
        file=file,
        path=path[:120],
    )


def bad_signature(file: str) -> CorruptError:
    """The signature is not that of its key over this file."""
    return CorruptError(
        "The signature does not fit",
        "{file} was changed after it was signed, or its signature belongs to another file.",
        hint="Nothing was received.  Ask for the file to be sent again.",
        file=file,
    )


def newer_format(file: str, version: int, known: int, needs: str) -> NewerFormatError:
    """A newer Stet wrote the file in a form that this one does not know."""
    return NewerFormatError(
        "Made by a newer Stet",
        "{file} uses version {version} of the hand-off format, and this Stet reads up to {known}.",
        hint="Stet {needs} or newer reads it.",
        file=file,
        version=version,
        known=known,
        needs=needs,
    )


def expect(holds: bool, reason: str) -> None:
    """Raise ``ValueError`` where something does not hold."""
    if not holds:
        raise ValueError(reason)
