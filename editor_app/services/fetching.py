"""Fetching pictures from the web, when a person asks for them: the web alone, nothing of this machine's own network."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import PurePosixPath
from typing import Any, Protocol
from urllib.parse import quote, unquote, urlsplit, urlunsplit

from editor_app.domain.errors import StetError
from editor_app.domain.importable import LARGEST_PICTURE
from editor_app.domain.links import is_web_address
from editor_app.services.pictures import TakenPicture, TakingPictures

PATIENCE_S = 20.0
"""For so long a server may be silent."""
LONGEST_S = 180.0
"""For so long all of a picture may take, however its server deals it out."""
MOST_REDIRECTS = 5
_PIECE = 64 * 1024
_LONGEST_NAME = 80
# Signs of an address that mean something in it, the escapes that it has already among them.
_MEANT = "%/:=&?~#+!$,;'@()*[]|"
# Where networks of the newer protocol put addresses of the older one (RFC 6052, RFC 4291).
_HOLDING_IPV4 = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "::ffff:0:0:0/96", "::/96")))


class Answer(Protocol):
    """What a server answers: a stream of bytes."""

    def read1(self, amount: int, /) -> bytes:
        """The next bytes as soon as there are some, none at the end."""

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
        host = _host_of(address)
        if not host:
            raise StetError("Not of the web", "This address does not lead to the web.")
        try:
            answer = self._opener(plain_address(address))
            try:
                data = _read(answer, step)
            finally:
                answer.close()
        except (OSError, http.client.HTTPException, ValueError) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            raise _failure(error, host) from error
        return self._pictures.take(data, _name_of(address)), len(data)


def _host_of(address: str) -> str:
    """The server that an address of the web names; empty for any other address."""
    try:
        return (urlsplit(address).hostname or "") if is_web_address(address) else ""
    except ValueError:
        return ""


def plain_address(address: str) -> str:
    """An address in the signs that the protocol knows: pages print Chinese names as they are.

    Raise ``ValueError`` for a name of a server that cannot be one.
    """
    parts = urlsplit(address)
    host, colon, port = parts.netloc.partition(":") if "[" not in parts.netloc else (parts.netloc, "", "")
    if not host.isascii():
        host = host.encode("idna").decode("ascii")
    path, query = (quote(part, safe=_MEANT) for part in (parts.path, parts.query))
    return urlunsplit((parts.scheme, f"{host}{colon}{port}", path, query, ""))


def _read(answer: Answer, step: Callable[[], object]) -> bytes:
    parts: list[bytes] = []
    length = 0
    end = time.monotonic() + LONGEST_S
    while True:
        step()
        if time.monotonic() > end:
            raise TimeoutError
        # What has come, not all that was asked for: a server that gives a byte now and then holds nobody up.
        part = answer.read1(_PIECE)
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
        if inner is None and any(found in network for network in _HOLDING_IPV4):
            inner = ipaddress.IPv4Address(int(found) & 0xFFFF_FFFF)
        if inner is not None:
            return is_public(str(inner))
        if found.is_site_local:
            return False
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
        # A proxy of the newsroom stands in its own network; it looks up names itself, and must know what it may reach.
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
