"""A private X screen with a window manager, looked at and typed on from outside as a person would."""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT = 1600, 1000
_ALL_PLANES, _Z_PIXMAP = ctypes.c_ulong(-1), 2
_VIEWABLE = 2
_ANY_TYPE = 0


def why_no_screen() -> str:
    """Why there can be no private screen here; empty where there can be one."""
    if not sys.platform.startswith("linux"):
        return "a private X screen is for Linux"
    missing = [name for name in ("Xvfb", "openbox") if shutil.which(name) is None]
    missing += [f"lib{name}" for name in ("X11", "Xtst") if ctypes.util.find_library(name) is None]
    return f"not installed: {', '.join(missing)}" if missing else ""


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the screen, in pixels."""

    x: int
    y: int
    width: int
    height: int

    def part(self, left: float, top: float, right: float, bottom: float) -> Area:
        """A part of it, by fractions of its width and height."""
        return Area(
            self.x + int(left * self.width),
            self.y + int(top * self.height),
            int((right - left) * self.width),
            int((bottom - top) * self.height),
        )


class _Image(ctypes.Structure):
    """The head of Xlib's ``XImage``, as far as the pixels."""

    _fields_ = [
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("xoffset", ctypes.c_int),
        ("format", ctypes.c_int),
        ("data", ctypes.POINTER(ctypes.c_char)),
        ("byte_order", ctypes.c_int),
        ("bitmap_unit", ctypes.c_int),
        ("bitmap_bit_order", ctypes.c_int),
        ("bitmap_pad", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("bytes_per_line", ctypes.c_int),
    ]


class _Attributes(ctypes.Structure):
    """Xlib's ``XWindowAttributes``: what is asked of it, and room for the rest."""

    _fields_ = [
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("depth", ctypes.c_int),
        ("visual", ctypes.c_void_p),
        ("root", ctypes.c_ulong),
        ("window_class", ctypes.c_int),
        ("bit_gravity", ctypes.c_int),
        ("win_gravity", ctypes.c_int),
        ("backing_store", ctypes.c_int),
        ("backing_planes", ctypes.c_ulong),
        ("backing_pixel", ctypes.c_ulong),
        ("save_under", ctypes.c_int),
        ("colormap", ctypes.c_ulong),
        ("map_installed", ctypes.c_int),
        ("map_state", ctypes.c_int),
        ("rest", ctypes.c_char * 128),
    ]


class Screen:
    """One X display: its windows, its pixels, its keyboard."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x: Any = ctypes.CDLL(ctypes.util.find_library("X11"))
        self._test: Any = ctypes.CDLL(ctypes.util.find_library("Xtst"))
        self._declare()
        self._display = self._x.XOpenDisplay(name.encode())
        self._root = self._x.XDefaultRootWindow(self._display)
        self._clients = self._x.XInternAtom(self._display, b"_NET_CLIENT_LIST", 0)
        # A window may go while it is asked about; by default Xlib would end the process for that.
        self._ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(lambda _d, _e: 0)
        self._x.XSetErrorHandler(self._ignore)

    def _declare(self) -> None:
        display, window, atom = ctypes.c_void_p, ctypes.c_ulong, ctypes.c_ulong
        number, large, pointer = ctypes.c_int, ctypes.c_long, ctypes.c_void_p
        for library, name, result, arguments in (
            (self._x, "XOpenDisplay", display, [ctypes.c_char_p]),
            (self._x, "XCloseDisplay", number, [display]),
            (self._x, "XDefaultRootWindow", window, [display]),
            (self._x, "XInternAtom", atom, [display, ctypes.c_char_p, number]),
            (self._x, "XFree", number, [pointer]),
            (self._x, "XSync", number, [display, number]),
            (self._x, "XKeysymToKeycode", ctypes.c_ubyte, [display, ctypes.c_ulong]),
            (self._x, "XGetWindowAttributes", number, [display, window, pointer]),
            (
                self._x,
                "XTranslateCoordinates",
                number,
                [display, window, window, number, number, pointer, pointer, pointer],
            ),
            (
                self._x,
                "XGetWindowProperty",
                number,
                [display, window, atom, large, large, number, atom, *[pointer] * 5],
            ),
            (
                self._x,
                "XGetImage",
                ctypes.POINTER(_Image),
                [display, window, number, number, number, number, ctypes.c_ulong, number],
            ),
            (self._x, "XDestroyImage", number, [pointer]),
            (self._test, "XTestFakeKeyEvent", number, [display, ctypes.c_uint, number, ctypes.c_ulong]),
        ):
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments

    def window(self) -> Area | None:
        """Where the newest window stands that the window manager shows, without its frame; None while there is none."""
        kind, form, count, left = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_ulong(), ctypes.c_ulong()
        data = ctypes.POINTER(ctypes.c_ulong)()
        self._x.XGetWindowProperty(
            self._display, self._root, self._clients, 0, 64, 0, _ANY_TYPE,
            *(ctypes.byref(one) for one in (kind, form, count, left, data)),
        )  # fmt: skip
        if not count.value:
            return None
        windows = [data[index] for index in range(count.value)]
        self._x.XFree(data)
        return self._area(windows[-1]) if windows else None

    def _area(self, window: int) -> Area | None:
        about, x, y, child = _Attributes(), ctypes.c_int(), ctypes.c_int(), ctypes.c_ulong()
        known = self._x.XGetWindowAttributes(self._display, window, ctypes.byref(about))
        if not known or about.map_state != _VIEWABLE:
            return None
        self._x.XTranslateCoordinates(
            self._display, window, self._root, 0, 0, *(ctypes.byref(one) for one in (x, y, child))
        )
        return Area(x.value, y.value, about.width, about.height)

    def pixels(self, area: Area) -> bytes:
        """What is seen there, four bytes a pixel, row by row; what lies outside the screen is left out."""
        x, y = max(0, area.x), max(0, area.y)
        width, height = min(WIDTH, area.x + area.width) - x, min(HEIGHT, area.y + area.height) - y
        image = self._x.XGetImage(self._display, self._root, x, y, width, height, _ALL_PLANES, _Z_PIXMAP)
        if not image:
            return b""
        seen = ctypes.string_at(image.contents.data, image.contents.bytes_per_line * image.contents.height)
        self._x.XDestroyImage(image)
        return seen

    def press(self, *keysyms: int) -> None:
        """Press the keys in this order and let go of them in the reverse one; whoever has the focus gets them."""
        codes = [self._x.XKeysymToKeycode(self._display, keysym) for keysym in keysyms]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, 0)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, 0)
        self._x.XSync(self._display, 0)

    def close(self) -> None:
        """Let go of the display."""
        self._x.XCloseDisplay(self._display)


def share_changed(before: bytes, after: bytes) -> float:
    """The share of rows in which two pictures of one area differ, 0 to 1; pictures of other sizes differ wholly."""
    if len(before) != len(after) or not before:
        return 1.0
    if before == after:
        return 0.0
    size = max(1, len(before) // 400)
    parts = range(0, len(before), size)
    return sum(before[at : at + size] != after[at : at + size] for at in parts) / len(parts)


@contextlib.contextmanager
def private_screen() -> Iterator[Screen]:
    """An X server that nobody else uses, with a window manager, for as long as the block lasts."""
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-nolisten", "tcp"],
        pass_fds=[write_end],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write_end)
    with os.fdopen(read_end) as told:
        number = told.readline().strip()
    name = f":{number}"
    environment = {**os.environ, "DISPLAY": name}
    manager = subprocess.Popen(
        ["openbox"], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    screen = Screen(name)
    try:
        yield screen
    finally:
        screen.close()
        for process in (manager, server):
            process.terminate()
            process.wait()
