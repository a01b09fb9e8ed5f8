"""A web server on this machine for pictures, and an opener that may reach it."""

from __future__ import annotations

import contextlib
import http.server
import threading
import urllib.request
from collections.abc import Iterator
from typing import cast

from editor_app.services.fetching import Answer


class Served:
    """What a server gives, by path, and what it was asked."""

    def __init__(self, address: str, things: dict[str, bytes | int]) -> None:
        self.address = address
        self.things = things
        self.asked: list[str] = []


@contextlib.contextmanager
def picture_server(things: dict[str, bytes | int]) -> Iterator[Served]:
    """Serve bytes, or answer with a status."""

    class Serving(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            served.asked.append(self.path)
            thing = things.get(self.path.partition("?")[0], 404)
            self.send_response(thing if isinstance(thing, int) else 200)
            if thing == 302:
                self.send_header("Location", "file:///etc/hostname")
            self.end_headers()
            if isinstance(thing, bytes):
                self.wfile.write(thing)

        def log_message(self, *args: object) -> None:
            del args

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Serving)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    served = Served(f"http://127.0.0.1:{server.server_port}", things)
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def open_anywhere(address: str) -> Answer:
    """Open an address of this machine too, which `open_address` refuses."""
    return cast("Answer", urllib.request.urlopen(address, timeout=5))
