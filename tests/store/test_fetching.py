"""Fetching pictures from the web: what comes is kept, and nothing but the web is asked."""

from __future__ import annotations

import socket
import urllib.error
from pathlib import Path

import pytest

from editor_app.domain.errors import StetError
from editor_app.services import fetching
from editor_app.services.desk import Desk
from editor_app.services.fetching import (
    FetchingPictures,
    connect_publicly,
    is_public,
    open_address,
    plain_address,
)
from tests.support.picture_server import open_anywhere, picture_server
from tests.support.surroundings import desk_in
from tests.unit.formats.test_pasted_pictures import PNG


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return desk_in(tmp_path / "library")


def refused(desk: Desk, address: str) -> str:
    with pytest.raises(StetError) as caught:
        FetchingPictures(desk.pictures, open_anywhere).fetch(address)
    return caught.value.title


def test_a_picture_is_fetched_and_kept(desk: Desk) -> None:
    with picture_server({"/a/one.png": PNG}) as served:
        taken, size = FetchingPictures(desk.pictures, open_anywhere).fetch(f"{served.address}/a/one.png?x=1")
    assert (taken.name, size) == ("one.png", len(PNG))
    with desk.library.reading() as view:
        assert view.assets.get(taken.asset) == PNG


def test_what_is_no_picture_is_not_kept(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with picture_server({"/page": b"<html>", "/gone": 410, "/away": 302, "/large": PNG * 99}) as served:
        assert refused(desk, f"{served.address}/page") == "Not a picture"
        assert refused(desk, f"{served.address}/gone") == "Not given"
        assert refused(desk, f"{served.address}/away")
        monkeypatch.setattr(fetching, "LARGEST_PICTURE", 1000)
        assert refused(desk, f"{served.address}/large") == "Too large"


@pytest.mark.parametrize("address", ["file:///etc/hosts", "ftp://example.org/a.png", "a.png", "http://"])
def test_only_the_web_is_asked(desk: Desk, address: str) -> None:
    assert refused(desk, address) == "Not of the web"


def test_no_neighbour_is_asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with picture_server({"/one.png": PNG}) as served:
        with pytest.raises(StetError) as caught:
            FetchingPictures(desk.pictures, open_address).fetch(f"{served.address}/one.png")
        assert served.asked == []
    assert caught.value.title == "Not of the web"
    with pytest.raises(OSError, match="127"):
        connect_publicly(("localhost", 9))


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.1.2.3", "192.168.1.1", "169.254.169.254", "0.0.0.0", "::1", "fe80::1%eth0", "fd00::1",
     "::ffff:10.0.0.1", "224.0.0.1", "100.64.0.1", "2002:7f00:1::", "64:ff9b::a00:1", "::127.0.0.1", "::ffff:0:10.0.0.1", "fec0::1"],
)  # fmt: skip
def test_addresses_of_private_networks_are_known(address: str) -> None:
    assert not is_public(address)
    assert is_public("8.8.8.8")


def test_addresses_are_asked_for_as_pages_print_them(desk: Desk) -> None:
    with picture_server({"/%E5%9B%BE/%20a.png": PNG}) as served:
        taken, _ = FetchingPictures(desk.pictures, open_anywhere).fetch(
            f"{served.address}/图/%20a.png?n=1&图"
        )
        assert served.asked == ["/%E5%9B%BE/%20a.png?n=1&%E5%9B%BE"]
    assert taken.name == " a.png"
    assert plain_address("https://例子.中国:8080/甲") == "https://xn--fsqu00a.xn--fiqs8s:8080/%E7%94%B2"
    assert plain_address("http://[2001:db8::1]:80/a") == "http://[2001:db8::1]:80/a"


@pytest.mark.parametrize("address", ["http://[::1", "https://" + "例" * 300 + "/", "https://a.example:x/"])
def test_addresses_that_cannot_be_have_their_sentence(desk: Desk, address: str) -> None:
    with pytest.raises(StetError):
        FetchingPictures(desk.pictures, open_address).fetch(address)


def test_a_server_without_end_is_left(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    class Endless:
        def read1(self, amount: int, /) -> bytes:
            return b"."[:amount]

        def close(self) -> None:
            pass

    monkeypatch.setattr(fetching, "LONGEST_S", 0.0)
    with pytest.raises(StetError) as caught:
        FetchingPictures(desk.pictures, lambda _: Endless()).fetch("https://example.org/a.png")
    assert caught.value.title == "Too slow"


def test_being_offline_is_said(desk: Desk) -> None:
    def offline(address: str) -> fetching.Answer:
        raise urllib.error.URLError(socket.gaierror(-3, "no name"), address)

    with pytest.raises(StetError) as caught:
        FetchingPictures(desk.pictures, offline).fetch("https://example.org/a.png")
    assert caught.value.title == "Not reached"
    assert caught.value.hint
