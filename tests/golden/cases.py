"""The golden packages: what is packaged, by name.  Renew them with ``python -m tests.golden.renew``."""

from __future__ import annotations

from pathlib import Path

from editor_app.publishing.job import PackageJob
from tests.support.packages import (
    HARBOUR,
    chinese_content,
    english_content,
    every_block_content,
    hostile_content,
    hostile_publication,
    job_for,
    live,
    signed_off,
)

FOLDER = Path(__file__).parent / "packages"


def golden_jobs() -> dict[str, PackageJob]:
    """Each golden package's job; none has pictures, since their bytes differ from one Pillow to the next."""
    chinese = chinese_content()
    return {
        "chinese": job_for(
            chinese, publication=HARBOUR, decisions=signed_off(chinese), outlets=(live(chinese),)
        ),
        "english": job_for(english_content(), imported_at="2025-03-02"),
        "every-block": job_for(every_block_content()),
        "hostile": job_for(hostile_content(), publication=hostile_publication()),
    }
