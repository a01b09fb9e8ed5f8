"""Which folders are kept in step by a service."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath

import pytest

from editor_app.store.synced import sync_finding, sync_service


@pytest.mark.parametrize(
    ("path", "service"),
    [
        (PureWindowsPath(r"C:\Users\hu\OneDrive\稿库"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\hu\OneDrive - 株洲日报\Stet"), "OneDrive"),
        (PurePosixPath("/Users/hu/Library/CloudStorage/OneDrive-Personal/Stet"), "OneDrive"),
        (PurePosixPath("/Users/hu/Library/Mobile Documents/com~apple~CloudDocs/Stet"), "iCloud"),
        (PureWindowsPath(r"C:\Users\hu\iCloudDrive\Stet"), "iCloud"),
        (PurePosixPath("/home/hu/Dropbox/stet"), "Dropbox"),
        (PureWindowsPath(r"D:\Dropbox (Team)\stet"), "Dropbox"),
        (
            PurePosixPath("/Users/hu/Library/CloudStorage/GoogleDrive-hu@example.org/My Drive/stet"),
            "Google Drive",
        ),
        (PureWindowsPath(r"D:\我的坚果云\稿库"), "坚果云 Nutstore"),
        (PureWindowsPath(r"C:\Users\hu\Nutstore Files\稿库"), "坚果云 Nutstore"),
        (PureWindowsPath(r"D:\百度网盘同步空间\稿库"), "百度网盘 Baidu Netdisk"),
        (PureWindowsPath(r"D:\BaiduNetdiskWorkspace\稿库"), "百度网盘 Baidu Netdisk"),
        (PurePosixPath("/home/hu/.local/share/stet"), ""),
        (PurePosixPath("/home/hu/dropbox-notes.txt/../stet"), "Dropbox"),
        (PurePosixPath("/home/hu/adropbox/boxes/icloudy"), ""),
        (PureWindowsPath(r"C:\Users\hu\AppData\Local\Stet\library"), ""),
    ],
)
def test_the_service_is_known_by_its_folder(path: PurePath, service: str) -> None:
    assert sync_service(path) == service


def test_the_finding_names_the_service() -> None:
    finding = sync_finding(PurePosixPath("/home/hu/Dropbox/stet"))
    assert finding is not None
    assert "folder of Dropbox" in finding.text
    assert sync_finding(PurePosixPath("/home/hu/stet")) is None
