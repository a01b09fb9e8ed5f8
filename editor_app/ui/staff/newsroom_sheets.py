"""Small sheets about a newsroom: founding one, asking to join one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from editor_app.domain.errors import StetError
from editor_app.domain.people import Person
from editor_app.domain.policy import ONE_EDITOR, POLICIES
from editor_app.ui import outside
from editor_app.ui.i18n import tr
from editor_app.ui.icons import Icons
from editor_app.ui.notices import Notice, NoticeKind
from editor_app.ui.staff.files import REQUEST_SUFFIX, save_newsroom_file
from editor_app.ui.widgets.bounded import BoundedLine
from editor_app.ui.widgets.choice import Choice
from editor_app.ui.widgets.labelled import Labelled
from editor_app.ui.widgets.notice_slot import NoticeSlot
from editor_app.ui.widgets.plain_label import plain_label
from editor_app.ui.widgets.sheet import Sheet

WIDTH = 480


class FoundSheet(Sheet):
    """Asks for the name and the review policy of a new newsroom; ``found`` is called with both."""

    def __init__(self, parent: QWidget, found: Callable[[str, str], object]) -> None:
        super().__init__(parent, WIDTH)
        self._found = found
        self.set_title(tr("Found a newsroom"))
        told = tr(
            "The people of this desk become its first roster, which you sign as its owner. Take in a second owner soon: "
            "nobody else could go on without you."
        )
        self.body.addWidget(plain_label(told, "muted"))
        self.name, self.policy = BoundedLine(), Choice()
        self.policy.offer([(one.key, tr(one.en)) for one in POLICIES.values()])
        self.policy.show_value(ONE_EDITOR.key)
        self.body.addWidget(Labelled("Name of the newsroom", self.name))
        self.body.addWidget(Labelled("Review, for publications without a policy of their own", self.policy))
        self.footer.addStretch(1)
        cancel = self.add_button()
        cancel.setText(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.done_button = self.add_button("primary")
        self.done_button.setText(tr("Found"))
        self.done_button.setEnabled(False)
        self.done_button.clicked.connect(self._finish)
        self.name.textChanged.connect(lambda text: self.done_button.setEnabled(bool(text.strip())))
        self.name.setFocus()

    def _finish(self) -> None:
        self.accept()
        self._found(self.name.text().strip(), str(self.policy.value))


class AskSheet(Sheet):
    """Shows a request that was made, to be given to an owner: as a file, or as text for a chat."""

    def __init__(self, parent: QWidget, icons: Icons, person: Person, request: bytes) -> None:
        super().__init__(parent, WIDTH)
        self._request = request
        self._called = person.shown
        self.set_title(tr("Ask to join"))
        self._notice = NoticeSlot(icons)
        told = tr(
            "Give this request to an owner of the newsroom, by mail, chat or stick. They answer with a file: open it here, "
            "or drop it onto the window. Your private key stays on this machine."
        )
        self.body.addWidget(plain_label(told, "muted"))
        self.body.addWidget(plain_label(person.shown, "strong"))
        prints = tr(", ").join(key.fingerprint for key in person.keys)
        self.body.addWidget(
            plain_label(tr("Fingerprint of your key: {fingerprint}", fingerprint=prints), selectable=True)
        )
        self.body.addWidget(
            plain_label(
                tr("Read it to the owner on the telephone: so they know that the request is yours."),
                "caption",
            )
        )
        self.body.addWidget(self._notice)
        self.footer.addStretch(1)
        copy, close = self.add_button(), self.add_button()
        copy.setText(tr("Copy as text"))
        copy.clicked.connect(self._copy)
        close.setText(tr("Close"))
        close.clicked.connect(self.accept)
        save = self.add_button("primary")
        save.setText(tr("Save the request…"))
        save.clicked.connect(self._save)

    def _copy(self) -> None:
        outside.copy_text(self._request.decode("utf-8"))
        self._tell(tr("The request is on the clipboard as text."))

    def _save(self) -> None:
        try:
            path = save_newsroom_file(self, self._called, REQUEST_SUFFIX, self._request)
        except StetError as error:
            self._notice.tell_failure(error)
            return
        if path is not None:
            self._tell(tr("{name} is saved, and on the clipboard as a file.", name=path.name))

    def _tell(self, sentence: str) -> None:
        self._notice.tell(Notice(NoticeKind.OK, sentence))
        self.make_room()
