"""Folders that a service keeps in step between machines.  Pure.

Such a service copies the database while it is being written and brings back older copies: libraries get damaged.
"""

from __future__ import annotations

import re
from pathlib import PurePath

from editor_app.domain.findings import Finding

# A service and how its folder is called: one pattern for one part of a path, or for neighbouring parts joined by "/".
_SERVICES: tuple[tuple[str, str], ...] = (
    ("OneDrive", r"onedrive( - .+)?|onedrive-.+"),
    ("iCloud", r"mobile documents|iclouddrive|icloud drive|com~apple~clouddocs"),
    ("Dropbox", r"dropbox( \(.+\))?|dropbox-.+"),
    ("Google Drive", r"google ?drive( \(.+\))?|googledrive-.+|my drive|drivefs"),
    ("坚果云 Nutstore", r"nutstore( files)?|nutstorefiles|我的坚果云|坚果云"),
    (
        "百度网盘 Baidu Netdisk",
        r"百度网盘(同步空间)?|baidu ?netdisk.*|baidunetdiskworkspace|百度云同步盘|baiduyun",
    ),
    ("阿里云盘", r"阿里云盘|aliyundrive|adrive"),
    ("腾讯微云 Weiyun", r"微云同步助手|微云|weiyun.*"),
    ("Syncthing", r"syncthing"),
    ("Nextcloud", r"nextcloud|owncloud"),
    ("Box", r"box sync|box-box"),
    ("pCloud", r"pcloud ?drive|pcloud sync"),
    ("MEGA", r"megasync( downloads)?"),
)
_PATTERNS = tuple((name, re.compile(pattern)) for name, pattern in _SERVICES)


def sync_service(folder: PurePath) -> str:
    """The name of the service in whose folder a path lies; empty where none is known."""
    for part in folder.parts:
        lowered = part.strip("\\/").lower()
        for name, pattern in _PATTERNS:
            if pattern.fullmatch(lowered):
                return name
    return ""


def sync_finding(folder: PurePath) -> Finding | None:
    """A hint for a library in such a folder; None for one that lies well."""
    service = sync_service(folder)
    if not service:
        return None
    return Finding(
        "library.synced_folder",
        "The library {folder} lies in a folder of {service}, which may damage it while you work. "
        "Keep the library elsewhere and let {service} hold its backups.",
        values={"folder": str(folder), "service": service},
    )
