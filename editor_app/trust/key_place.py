"""Where private keys lie: in the system's keychain, else in files that only their owner can read.

Somebody's key may be sealed with their PIN; it is then opened for as long as the program runs, or until it is locked.
Neither the keychain's library nor cryptography is loaded before a key is asked for.
"""

from __future__ import annotations

import contextlib
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from editor_app.system.files import write_atomically

SERVICE = "Stet"
_SEALED = "stet-sealed-"
"""What a sealed key begins with, as `trust.sealing` writes it."""
_OURS_ALONE_FOLDER, _OURS_ALONE_FILE = 0o700, 0o600


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """The keys of one account on one machine; ``folder`` is for where there is no ``keychain``."""

    folder: Path
    keychain: bool = True
    _opened: dict[str, str] = field(default_factory=dict, compare=False, repr=False)

    def get(self, public: str) -> str | None:
        """The private half of a key; None where it does not lie here, or is locked."""
        stored = self._stored(public)
        return self._opened.get(public) if stored is not None and stored.startswith(_SEALED) else stored

    def lies_here(self, public: str) -> bool:
        """Tell whether a key lies here, locked or not."""
        return self._stored(public) is not None

    def is_sealed(self, public: str) -> bool:
        """Tell whether a key lies here that a PIN guards."""
        return (self._stored(public) or "").startswith(_SEALED)

    def is_locked(self, public: str) -> bool:
        """Tell whether a key lies here that nobody has opened since the start."""
        return public not in self._opened and self.is_sealed(public)

    def seal(self, public: str, pin: str) -> None:
        """Guard a key that lies here, and is open, with a PIN; it stays open.  Raise ``OSError`` as `put` does."""
        from editor_app.trust.sealing import seal  # noqa: PLC0415

        private = self.get(public)
        if private is not None:
            self.put(public, seal(private, pin))
            self._opened[public] = private

    def open(self, public: str, pin: str) -> None:
        """Open a sealed key.  Raise ``ValueError`` where the PIN is another."""
        from editor_app.trust.sealing import unseal  # noqa: PLC0415

        stored = self._stored(public)
        if stored is not None and stored.startswith(_SEALED):
            self._opened[public] = unseal(stored, pin)

    def bare(self, public: str) -> None:
        """Guard an open key with no PIN any more."""
        private = self.get(public)
        if private is not None and self.is_sealed(public):
            self.put(public, private)
        self._opened.pop(public, None)

    def lock(self, beside: Collection[str] = ()) -> None:
        """Let every sealed key be asked for anew, ``beside`` some."""
        for public in self._opened.keys() - set(beside):
            del self._opened[public]

    def _stored(self, public: str) -> str | None:
        """What lies here under a key: its private half, or that sealed."""
        file = self._file(public)
        if file.is_file():
            return file.read_text(encoding="ascii").strip()
        chain = self._chain()
        if chain is None:
            return None
        with contextlib.suppress(
            Exception
        ):  # whatever a keychain's program does wrong, the key is not to be had
            found: str | None = chain.get_password(SERVICE, public)
            return found
        return None

    def put(self, public: str, private: str) -> None:
        """Keep the private half of a key.  Raise ``OSError`` where it can be kept nowhere."""
        chain = self._chain()
        if chain is not None:
            with contextlib.suppress(Exception):
                chain.set_password(SERVICE, public, private)
                if chain.get_password(SERVICE, public) == private:
                    # What an older time left in a file must not speak first.
                    self._file(public).unlink(missing_ok=True)
                    return
        self.folder.mkdir(parents=True, exist_ok=True, mode=_OURS_ALONE_FOLDER)
        file = self._file(public)
        write_atomically(file, private.encode("ascii"))
        file.chmod(_OURS_ALONE_FILE)

    def _file(self, public: str) -> Path:
        # The public half came in a record of somebody else's making: only its digits make a name.
        name = "".join(character for character in public if character in "0123456789abcdef")
        return self.folder / f"{name}.key"

    def _chain(self) -> Any:
        """The system's keychain; None where there is none that a program may use."""
        if not self.keychain:
            return None
        try:
            from keyring import get_keyring  # noqa: PLC0415 - 0.3 s, and most starts sign nothing
            from keyring.backends.fail import Keyring  # noqa: PLC0415

            chain = get_keyring()
        except Exception:  # noqa: BLE001 - a broken keychain is none
            return None
        return None if isinstance(chain, Keyring) else chain
