"""One open article: its documents, each with its own undo, its fields, and what of it is stored."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout

from editor_app.domain.article import Opened, Saved, Standing
from editor_app.domain.beside import Beside
from editor_app.domain.characters import clean
from editor_app.domain.content import Content
from editor_app.domain.document import Document
from editor_app.domain.fields import Fields
from editor_app.ui.editor.document_reader import read_document
from editor_app.ui.editor.document_writer import write_document
from editor_app.ui.editor.patching import patch_document
from editor_app.ui.editor.source.text import SourceText
from editor_app.ui.editor.text_look import TextLook, look_of


@dataclass(frozen=True, slots=True)
class Place:
    """Where one was in a document: anchor and caret (UTF-16 units) and how far it was scrolled (pixels)."""

    anchor: int = 0
    caret: int = 0
    scroll: int = 0


@dataclass(frozen=True, slots=True)
class LastPlace:
    """An article and a place in it, to come back to at the next start."""

    article: str
    place: Place

    def to_plain(self) -> list[str | int]:
        """As plain JSON."""
        return [self.article, self.place.anchor, self.place.caret, self.place.scroll]

    @classmethod
    def from_plain(cls, plain: object) -> LastPlace | None:
        """What `to_plain` gave; None for anything else."""
        match plain:
            case [str(article), int(anchor), int(caret), int(scroll)]:
                return cls(article, Place(anchor, caret, scroll))
            case _:
                return None


class Session(QObject):
    """An article that is open for writing.

    Signals: ``edited()`` after each change of content, ``state_changed()`` when what is stored of it, or how, changed.
    Titles are plain documents, the body a rich one; all keep their undo while the session lives.
    """

    edited = Signal()
    state_changed = Signal()

    def __init__(self, opened: Opened, look: TextLook, owner: QObject) -> None:
        super().__init__(owner)
        self.article = opened.article
        self.body = QTextDocument(self)
        # The body's text form while that is shown in its place: what is typed is typed there.
        self.source: SourceText | None = None
        # The draft in whose place a proposal for it is typed; None where the draft itself is.
        self.proposed_for: Content | None = None
        self.place = Place()
        self.kicker, self.headline, self.deck = (self._title_document() for _ in range(3))
        self.beside = self.stored_beside = opened.beside
        self._edits = 0
        self._taking = False
        self._known_titles: tuple[str, ...] = titles_of(opened.content.fields)
        self._take(opened, look)
        # What nobody has touched is what was opened; reading it back would cost a third of the opening.
        self._read_at = 0
        self._content = opened.content
        self._saved_edits = 0

    def _title_document(self) -> QTextDocument:
        document = QTextDocument(self)
        document.setDocumentLayout(QPlainTextDocumentLayout(document))
        document.contentsChanged.connect(self._look_at_titles)
        return document

    def _look_at_titles(self) -> None:
        """Hear of real changes only: a document also tells of each key of a composition, which changes no text."""
        if self._taking:
            return
        typed = self._typed_titles()
        if typed != self._known_titles:
            self._known_titles = typed
            self.touch()

    def _typed_titles(self) -> tuple[str, ...]:
        return tuple(document.toPlainText() for document in self._titles())

    def _take(self, opened: Opened, look: TextLook) -> None:
        self.fields = opened.content.fields
        self.standing: Standing = opened.standing
        self.stored_hash = opened.content_hash
        # The writer's own knowledge of what is stored: it is ahead of ``stored_hash`` while an answer is on its way.
        self.based_on = opened.content_hash
        self.stored_at = opened.updated_at
        self._taking = True
        if self.source is not None:
            self.source.let_go()
            self.source.deleteLater()
            self.source = None
        write_document(opened.content.document, self.body, look)
        self._known_titles = titles_of(self.fields)
        for document, text in zip(self._titles(), self._known_titles, strict=True):
            document.setPlainText(text)
            document.clearUndoRedoStacks()
            document.setModified(False)
        self._taking = False
        self._known_titles = self._typed_titles()

    def _titles(self) -> tuple[QTextDocument, QTextDocument, QTextDocument]:
        return self.kicker, self.headline, self.deck

    @property
    def is_new(self) -> bool:
        """Tell whether nothing of it is stored yet."""
        return not self.stored_hash

    @property
    def is_dirty(self) -> bool:
        """Tell whether something was typed that is not stored."""
        return self._saved_edits != self._edits

    @property
    def edits(self) -> int:
        """How many changes there have been; says whether a content that was read is still the newest."""
        return self._edits

    def touch(self) -> None:
        """Something of the content has changed."""
        self._edits += 1
        self.edited.emit()

    def change_fields(self, fields: Fields) -> None:
        """Take fields as the details form gives them; the titles are the documents' business."""
        # The number is given by the library, and may have come after the form was shown.
        fields = replace(fields, number=self.fields.number)
        if fields != self.fields:
            self.fields = fields
            self.touch()

    def take_fields(self, fields: Fields) -> None:
        """Take fields with their titles, as an import gives them; each title can be undone where it stands."""
        for document, text in zip(self._titles(), titles_of(fields), strict=True):
            if document.toPlainText() != text:
                cursor = QTextCursor(document)
                cursor.select(QTextCursor.SelectionType.Document)
                cursor.insertText(text)
        self.change_fields(fields)

    def change_beside(self, beside: Beside) -> None:
        """Take desk data and private data as the details form gives them; they are stored with the next save."""
        if beside != self.beside:
            self.beside = beside
            self.touch()

    def open_source(self) -> SourceText:
        """Let the body be edited as its text form from now on."""
        if self.source is None:
            self.source = SourceText(self.body, self)
            self.source.edited.connect(self.touch)
        return self.source

    def close_source(self) -> None:
        """Bring what was typed in the text form into the body, as one step to undo."""
        source, self.source = self.source, None
        if source is not None:
            source.give_back(look_of(self.body))
            source.deleteLater()

    @property
    def proposes(self) -> bool:
        """Tell whether what is typed is a proposal in the draft's place."""
        return self.proposed_for is not None

    def turn(self, opened: Opened, proposed_for: Content | None) -> None:
        """Let the text be a proposal for a draft, or (None) the draft again; what was typed before cannot be undone.

        What is typed and not stored stays: it is of the proposal then.
        """
        if not self.is_dirty:
            if opened.content != self.content():
                self.close_source()
                self.take_fields(opened.content.fields)
                patch_document(self.body, opened.content.document, look_of(self.body))
                self.touch()
            for document in (*self._titles(), self.body):
                document.clearUndoRedoStacks()
            self._saved_edits = self._edits
        self.proposed_for = proposed_for
        self.stored_hash = self.based_on = opened.content_hash
        self.state_changed.emit()

    def content(self) -> Content:
        """The content as it is typed now, read from the documents once for each change."""
        if self._read_at != self._edits:
            document = read_document(self.body) if self.source is None else self.source.read()
            self._content = Content(self.all_fields(), document)
            self._read_at = self._edits
        return self._content

    def all_fields(self) -> Fields:
        """The fields with the titles as they are typed now."""
        kicker, headline, deck = (clean(document.toPlainText())[0] for document in self._titles())
        before = self.fields
        # A title that is untouched keeps its exact value, which the plain document may show a little differently.
        shown = titles_of(before)
        return replace(
            before,
            kicker=before.kicker if kicker == shown[0] else kicker.strip(),
            headline=before.headline if headline == shown[1] else headline.strip(),
            deck=before.deck if deck == shown[2] else deck_lines(deck),
        )

    def stored(self, saved: Saved, content: Content, beside: Beside, edits: int) -> None:
        """Take note that ``content`` with what is kept beside it, the state after ``edits`` changes, is stored."""
        self.stored_beside = beside
        self.stored_hash, self.stored_at, self.standing = saved.content_hash, saved.updated_at, saved.standing
        self._saved_edits = max(self._saved_edits, edits)
        if saved.number != content.fields.number == self.fields.number:
            self.fields = replace(self.fields, number=saved.number)
            self._read_at = -1
        self.state_changed.emit()

    def stand(self, standing: Standing) -> None:
        """Take note of a new standing: a revision, a decision."""
        if standing != self.standing:
            self.standing = standing
            self.state_changed.emit()

    def stand_beside(self, beside: Beside) -> bool:
        """Take note of desk data and private data that others have stored; False where one's own are newer."""
        if beside == self.beside or self.beside != self.stored_beside:
            return False
        self.beside = self.stored_beside = beside
        return True

    def replace_with(self, opened: Opened, look: TextLook) -> None:
        """Show what another program has stored; nothing typed may be waiting."""
        self._take(opened, look)
        self._content = opened.content
        self._read_at = self._edits
        self._saved_edits = self._edits
        self.beside = self.stored_beside = opened.beside
        self.state_changed.emit()


def whole_document(body: QTextDocument) -> Document:
    """All that a body holds; that of an article as its session has read it already, if nothing was typed since."""
    owner = body.parent()
    if isinstance(owner, Session) and owner.body is body and owner.source is None:
        return owner.content().document
    return read_document(body)


def titles_of(fields: Fields) -> tuple[str, str, str]:
    """Kicker, headline and deck as they are typed: the deck's lines joined."""
    return fields.kicker, fields.headline, "\n".join(fields.deck)


def deck_lines(text: str) -> tuple[str, ...]:
    """The lines of a typed deck, without empty ones."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())
