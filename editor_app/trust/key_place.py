"""Where private keys lie: in the system's keychain, else in files that only their owner can read.

Neither the keychain's library nor cryptography is loaded before a key is asked for.
"""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from editor_app.system.files import write_atomically

SERVICE = "Stet"
_OURS_ALONE_FOLDER, _OURS_ALONE_FILE = 0o700, 0o600


@dataclass(frozen=True, slots=True)
class KeyPlace:
    """The keys of one account on one machine; ``folder`` is for where there is no ``keychain``."""

    folder: Path
    keychain: bool = True

    def get(self, public: str) -> str | None:
        """The private half of a key; None where it does not lie here."""
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
