"""Files of other word processors are read as they were read when somebody last looked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.golden.word_cases import WORD_FILES, expected_of, read_as_json


@pytest.mark.parametrize("path", sorted(WORD_FILES.glob("*.docx")), ids=lambda path: path.stem)
def test_a_file_of_another_program_is_read_as_before(path: Path) -> None:
    assert read_as_json(path) == expected_of(path).read_text(encoding="utf-8")
