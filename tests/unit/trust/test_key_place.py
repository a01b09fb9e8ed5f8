"""Where private keys lie."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from editor_app.trust.key_place import KeyPlace


class Chain(KeyringBackend):
    """A keychain in memory."""

    priority = 1

    def __init__(self, forgetful: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.forgetful = forgetful

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        raise NotImplementedError


class Broken(Chain):
    """A keychain that is locked, or whose program is not there."""

    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("locked")

    set_password = get_password  # type: ignore[assignment]


def test_a_keychain_keeps_the_key_and_no_file_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chain = Chain()
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    place = KeyPlace(tmp_path / "keys")
    place.put("ab", "cd")
    assert place.get("ab") == "cd"
    assert not (tmp_path / "keys").exists()


@pytest.mark.parametrize("chain", [Broken(), Chain(forgetful=True)], ids=["broken", "forgetful"])
def test_where_the_keychain_fails_a_file_keeps_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chain: Chain
) -> None:
    monkeypatch.setattr(keyring, "get_keyring", lambda: chain)
    place = KeyPlace(tmp_path / "keys")
    assert place.get("ab") is None
    place.put("ab", "cd")
    assert place.get("ab") == "cd"


def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    place = KeyPlace(tmp_path / "keys", keychain=False)
    place.put("ab", "cd")
    [file] = (tmp_path / "keys").iterdir()
    assert place.get("ab") == "cd"
    if sys.platform != "win32":
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700


def test_a_key_from_elsewhere_names_no_path(tmp_path: Path) -> None:
    (tmp_path / "a.key").write_text("secret", encoding="ascii")
    assert KeyPlace(tmp_path / "keys", keychain=False).get("../a") is None
