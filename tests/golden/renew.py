"""``python -m tests.golden.renew``: write the golden packages, pastes and readings anew, after a change that is meant to show in them.

Read the difference before committing it: every line of it reaches readers.
"""

from __future__ import annotations

import shutil

from editor_app.publishing.package import render_package
from tests.golden.cases import FOLDER, golden_jobs
from tests.golden.handoff_cases import GOLDEN_HAND_OFF, golden_hand_off
from tests.golden.paste_cases import PASTES, paste_names, read_paste, shown_paste
from tests.golden.word_cases import WORD_FILES, expected_of, read_as_json


def main() -> None:
    """Replace all golden packages what became of all pastes, and what is read of Word files."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    for name, job in golden_jobs().items():
        for path, data in render_package(job).files.items():
            target = FOLDER / name / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    for word_file in WORD_FILES.glob("*.docx"):
        expected_of(word_file).write_text(read_as_json(word_file), "utf-8", newline="\n")
    for name in paste_names():
        (PASTES / f"{name}.md").write_text(shown_paste(read_paste(name)), "utf-8", newline="\n")
    GOLDEN_HAND_OFF.write_bytes(golden_hand_off())


if __name__ == "__main__":
    main()
