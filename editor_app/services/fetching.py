"""Fetching pictures from the web, when a person asks for them: the web alone, nothing of this machine's own network."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, Protocol
from urllib.parse import unquote, urlsplit

from editor_app.domain.errors import StetError
from editor_app.domain.links import is_web_address
from editor_app.services.import_pictures import LARGEST_PICTURE
from editor_app.services.pictures import TakenPicture, TakingPictures

PATIENCE_S = 20.0
MOST_REDIRECTS = 5
_PIECE = 64 * 1024
_LONGEST_NAME = 80


class Answer(Protocol):
    """What a server answers: a stream of bytes."""

    def read(self, amount: int, /) -> bytes:
        """The next bytes, none at the end."""

    def close(self) -> object:
        """Let go of the connection."""


Opener = Callable[[str], Answer]
"""Opens an address of the web; raises `OSError` where it cannot."""


class FetchingPictures:
    """Fetches pictures into the library.  ``opener`` is how an address is opened."""

    def __init__(self, pictures: TakingPictures, opener: Opener | None = None) -> None:
        self._pictures = pictures
        self._opener = opener or open_address

    def fetch(self, address: str, step: Callable[[], object] = lambda: None) -> tuple[TakenPicture, int]:
        """Fetch one picture and keep it; return it and how many bytes it has.

        ``step`` is called between pieces, and may raise to stop.  Raise `StetError` where it cannot be had, is too
        large or no picture; then nothing was kept.
        """
        if not is_web_address(address):
            raise StetError("Not of the web", "This address does not lead to the web.")
        host = urlsplit(address).hostname or address
        try:
            answer = self._opener(address)
            try:
                data = _read(answer, step)
            finally:
                answer.close()
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            raise _failure(error, host) from error
        return self._pictures.take(data, _name_of(address)), len(data)


def _read(answer: Answer, step: Callable[[], object]) -> bytes:
    parts: list[bytes] = []
    length = 0
    while True:
        step()
        part = answer.read(_PIECE)
        if not part:
            return b"".join(parts)
        parts.append(part)
        length += len(part)
        if length > LARGEST_PICTURE:
            raise StetError(
                "Too large",
                "The picture is larger than {limit} MB.",
                limit=LARGEST_PICTURE // (1024 * 1024),
            )


def _name_of(address: str) -> str:
    """The name a picture comes under: the last part of its path."""
    name = PurePosixPath(unquote(urlsplit(address).path)).name
    return "".join(char for char in name if char.isprintable())[-_LONGEST_NAME:] or "picture"


def _failure(error: Exception, host: str) -> StetError:
    """Why a picture could not be fetched, in words."""
    reason = error.reason if isinstance(error, urllib.error.URLError) else error
    if isinstance(error, urllib.error.HTTPError):
        return StetError("Not given", "{host} does not give the picture: {code}.", host=host, code=error.code)
    if isinstance(reason, PrivateAddressError):
        return StetError("Not of the web", "{host} lies in a private network, not on the web.", host=host)
    if isinstance(reason, TimeoutError):
        return StetError("Too slow", "{host} does not answer.", hint="Try again later.", host=host)
    if isinstance(reason, ssl.SSLError):
        return StetError("Not safe", "The connection to {host} is not safe.", host=host)
    return StetError(
        "Not reached",
        "{host} cannot be reached.",
        hint="Is this computer online?",
        host=host,
    )


# Opening an address


class PrivateAddressError(OSError):
    """A name of the web leads into a private network."""


def open_address(address: str) -> Answer:
    """Open an address of the web without cookies; redirects lead to the web only.

    Raise `OSError` where it cannot be reached, or leads into a private network: a page must not make this machine ask
    its neighbours for anything.
    """
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        _PublicHttp(),
        _PublicHttps(),
        _WebRedirects(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    request = urllib.request.Request(  # noqa: S310 - only handlers of the web are there
        address, headers={"User-Agent": "Mozilla/5.0 (compatible; Stet)", "Accept": "image/*"}
    )
    answer: Answer = opener.open(request, timeout=PATIENCE_S)
    return answer


def connect_publicly(place: tuple[str, int], timeout: Any = None, source: Any = None) -> socket.socket:
    """Connect to a server of the public network, by an address that was looked at.  Raise `OSError` for others."""
    failure: OSError = OSError("no address")
    for family, kind, protocol, _, target in socket.getaddrinfo(*place, type=socket.SOCK_STREAM):
        if not is_public(str(target[0])):
            failure = PrivateAddressError(target[0])
            continue
        made = socket.socket(family, kind, protocol)
        try:
            made.settimeout(timeout if isinstance(timeout, int | float) else PATIENCE_S)
            if source:
                made.bind(source)
            made.connect(target)
        except OSError as error:
            made.close()
            failure = error
        else:
            return made
    raise failure


def is_public(address: str) -> bool:
    """Tell whether an IP address belongs to the public network."""
    found = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour
        if inner is not None:
            return is_public(str(inner))
    return found.is_global and not found.is_multicast


class _HttpConnection(http.client.HTTPConnection):
    def connect(self) -> None:
        self._create_connection = connect_publicly
        super().connect()


class _HttpsConnection(http.client.HTTPSConnection):
    def connect(self) -> None:
        self._create_connection = connect_publicly
        super().connect()


class _PublicHttp(urllib.request.HTTPHandler):
    def http_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        # A proxy of the newsroom stands in its own network; it looks up names itself.
        kind = http.client.HTTPConnection if request.has_proxy() else _HttpConnection
        return self.do_open(kind, request)


class _PublicHttps(urllib.request.HTTPSHandler):
    def https_open(self, request: urllib.request.Request) -> http.client.HTTPResponse:
        proxied = bool(getattr(request, "_tunnel_host", None))
        kind = http.client.HTTPSConnection if proxied else _HttpsConnection
        return self.do_open(kind, request, context=ssl.create_default_context())


class _WebRedirects(urllib.request.HTTPRedirectHandler):
    max_redirections = MOST_REDIRECTS

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if not is_web_address(newurl):
            raise urllib.error.HTTPError(req.full_url, code, msg, headers, fp)
        return super().redirect_request(req, fp, code, msg, headers, newurl)
