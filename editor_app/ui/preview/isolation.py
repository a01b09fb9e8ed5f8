"""What keeps a previewed page to itself: a scheme of its own, no network, nothing kept on the disk."""

from __future__ import annotations

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineProfile,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

SCHEME = "stet-preview"
_NAME = SCHEME.encode("ascii")

Answer = Callable[[bytes, str], None]
"""Takes bytes and their media type; no bytes mean that there is nothing under the address."""
Source = Callable[[str, Answer], None]
"""Given an address in the page's folder, answers now or later, on the main thread."""


def register_scheme() -> None:
    """Make the scheme known, once.  The engine takes new schemes until the first profile is made."""
    if QWebEngineUrlScheme.schemeByName(QByteArray(_NAME)).name().isEmpty():
        scheme = QWebEngineUrlScheme(QByteArray(_NAME))
        scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
        QWebEngineUrlScheme.registerScheme(scheme)


def private_profile(owner: QObject, source: Source) -> QWebEngineProfile:
    """A profile that remembers nothing, reaches nothing but ``source``, and saves nothing."""
    profile = QWebEngineProfile(owner)
    profile.setUrlRequestInterceptor(_NoNetwork(profile))
    profile.installUrlSchemeHandler(QByteArray(_NAME), _Pages(profile, source))
    profile.downloadRequested.connect(QWebEngineDownloadRequest.cancel)
    profile.setSpellCheckEnabled(False)
    return profile


class _NoNetwork(QWebEngineUrlRequestInterceptor):
    """Blocks every request but those for our own scheme."""

    # Qt overrides

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        """Block what would leave the machine or read its files."""
        if info.requestUrl().scheme() != SCHEME:
            info.block(True)


class _Pages(QWebEngineUrlSchemeHandler):
    """Answers the requests of a page: itself and its pictures."""

    def __init__(self, owner: QObject, source: Source) -> None:
        super().__init__(owner)
        self._source = source

    # Qt overrides

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        """Ask for what the address names; the answer may come when nobody waits for it any more."""

        def answer(data: bytes, media_type: str) -> None:
            if not shiboken6.isValid(job):
                return
            if not data:
                job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
                return
            buffer = QBuffer(job)
            buffer.setData(QByteArray(data))
            buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            job.reply(QByteArray(media_type.encode("ascii")), buffer)

        self._source(job.requestUrl().path(), answer)
