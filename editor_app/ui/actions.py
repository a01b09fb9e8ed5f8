"""Every action of the window in one table; menus, toolbars, the palette and the shortcut sheet are made from it."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QWidget

from editor_app.domain.decision_table import ROWS
from editor_app.domain.events import Action as Decided
from editor_app.ui.i18n import tr
from editor_app.ui.icons import GLYPHS, Icons


class Need(enum.StrEnum):
    """What must be there for an action to make sense."""

    NOTHING = "nothing"
    LIBRARY = "library"
    WRITABLE = "writable"
    ARTICLE = "article"
    TEXT = "text"
    FIELDS = "fields"
    TABLE = "table"
    CODE = "code"
    FIGURE = "figure"
    UNDO = "undo"
    REDO = "redo"
    STATE = "state"
    RESTORABLE = "restorable"
    COMPARISON = "comparison"
    CHANGED = "changed"
    CHANGE = "change"
    CHANGES = "changes"
    PROPOSAL = "proposal"
    COMMENT = "comment"
    COMMENTED = "commented"
    STANDING = "standing"
    TO_MERGE = "to_merge"
    MERGE = "merge"
    CONFLICT = "conflict"
    JOINED = "joined"
    WRITTEN = "written"
    UNDECIDED = "undecided"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class Action:
    """One action: its id, words, icon, shortcuts (portable text), menu, what it needs.

    ``group`` names the choice of which it is one (``checkable`` then).
    """

    id: str
    text: str
    menu: str
    icon: str = ""
    shortcuts: tuple[str, ...] = ()
    need: Need = Need.NOTHING
    checkable: bool = False
    group: str = ""


DECIDE = "decide_"
"""Before the name of a decision, the id of the action that makes it."""
# The icons and keys of decisions; their words stand in the table of decisions.
_WORN_BY = {
    Decided.SUBMIT: ("send", ()),
    Decided.RETURN: ("returned", ("Ctrl+Alt+Backspace",)),
    Decided.APPROVE: ("approved", ()),
    Decided.SIGN_OFF: ("approved", ()),
    Decided.HOLD: ("hold", ()),
    Decided.TAKE_DOWN: ("taken_down", ()),
    Decided.SPIKE: ("spiked", ()),
}
_DECISIONS = tuple(
    Action(f"{DECIDE}{row.action}", row.words, "Review", *_WORN_BY.get(row.action, ("", ())), Need.STANDING)
    for row in ROWS
)

ACTIONS: tuple[Action, ...] = (
    Action("new", "New article", "Article", "new", ("Ctrl+N",), Need.WRITABLE),
    Action(
        "new_from_template", "New from template…", "Article", "template", ("Ctrl+Shift+N",), Need.WRITABLE
    ),
    Action("save_template", "Save as template…", "Article", "", (), Need.TEXT),
    Action("import", "Import…", "Article", "import", ("Ctrl+O",), Need.WRITABLE),
    Action("keep_revision", "Keep as a revision", "Article", "approved", ("Ctrl+S",), Need.ARTICLE),
    Action("keep_with_note", "Keep as a revision with a note…", "Article", "", ("Ctrl+Alt+S",), Need.TEXT),
    Action("package", "Make package…", "Article", "package", ("Ctrl+Shift+E",), Need.ARTICLE),
    Action("hand_over", "Hand over…", "Article", "hand_over", ("Ctrl+Alt+O",), Need.ARTICLE),
    Action("receive", "Receive…", "Article", "receive", ("Ctrl+Alt+I",), Need.WRITABLE),
    Action("duplicate", "Duplicate", "Article", "duplicate", ("Ctrl+Alt+N",), Need.TEXT),
    Action("trash", "Move to trash", "Article", "trash", (), Need.TEXT),
    Action("close_article", "Close article", "Article", "close", ("Ctrl+W",), Need.ARTICLE),
    Action("close_others", "Close other articles", "Article", "", (), Need.ARTICLE),
    Action("go_to_article", "Go to article…", "Article", "right", ("Ctrl+P",), Need.LIBRARY),
    # Where a second one stands, a system keeps the first: macOS goes to another program, hides this one or its dock with
    # it, and desktops of Linux lock the screen.
    Action("switch_article", "Switch article", "Article", "", ("Ctrl+Tab", "Meta+Tab"), Need.LIBRARY),
    Action(
        "switch_back",
        "Switch article backwards",
        "Article",
        "",
        ("Ctrl+Shift+Tab", "Meta+Shift+Tab"),
        Need.LIBRARY,
    ),
    Action("next_article", "Next article", "Article", "", ("Alt+Down",), Need.LIBRARY),
    Action("previous_article", "Previous article", "Article", "", ("Alt+Up",), Need.LIBRARY),
    Action("search", "Search all articles", "Article", "search", ("Ctrl+Shift+F",), Need.LIBRARY),
    Action("show_for_me", "Show what is for me", "Article", "mine", (), Need.LIBRARY),
    Action("show_today", "Show what is of today", "Article", "calendar", (), Need.LIBRARY),
    Action("show_to_pass_on", "Show what is to be passed on", "Article", "hand_over", (), Need.LIBRARY),
    Action("quit", "Quit", "Article", "", ("Ctrl+Q",)),
    Action("undo", "Undo", "Edit", "undo", ("Ctrl+Z",), Need.UNDO),
    Action("redo", "Redo", "Edit", "redo", ("Ctrl+Shift+Z", "Ctrl+Y"), Need.REDO),
    Action("move_up", "Move up", "Edit", "up", ("Alt+Shift+Up",), Need.TEXT),
    Action("move_down", "Move down", "Edit", "down", ("Alt+Shift+Down",), Need.TEXT),
    Action("paragraph_below", "Go on below", "Edit", "", ("Ctrl+Return",), Need.TEXT),
    Action("paste_plain", "Paste as plain text", "Edit", "", ("Ctrl+Shift+V",), Need.TEXT),
    Action("find", "Find", "Edit", "search", ("Ctrl+F",), Need.ARTICLE),
    Action("find_next", "Find next", "Edit", "", ("F3", "Ctrl+G"), Need.ARTICLE),
    Action("find_previous", "Find previous", "Edit", "", ("Shift+F3",), Need.ARTICLE),
    Action("find_everywhere", "Find in all articles", "Edit", "", ("Ctrl+F3", "Ctrl+Alt+A"), Need.LIBRARY),
    Action("replace", "Replace", "Edit", "", ("Ctrl+H", "Ctrl+Shift+H"), Need.TEXT),
    Action("go_heading", "Go to a heading", "Edit", "", ("Ctrl+Alt+J",), Need.ARTICLE),
    Action("counts", "Length and target", "Edit", "", ("Ctrl+Alt+L", "Ctrl+Shift+L"), Need.ARTICLE),
    Action("details", "Fields", "Edit", "edit", ("Ctrl+Shift+D",), Need.ARTICLE),
    Action("desk_note", "Note to the desk…", "Edit", "desk", ("Ctrl+Alt+D", "Ctrl+Shift+K"), Need.FIELDS),
    Action("bold", "Bold", "Format", "bold", ("Ctrl+B",), Need.TEXT, checkable=True),
    Action("italic", "Italic", "Format", "italic", ("Ctrl+I",), Need.TEXT, checkable=True),
    Action("underline", "Underline", "Format", "underline", ("Ctrl+U",), Need.TEXT, checkable=True),
    Action("strike", "Strike through", "Format", "strike", ("Ctrl+Shift+X",), Need.TEXT, checkable=True),
    Action(
        "highlight",
        "Highlight",
        "Format",
        "highlight",
        ("Ctrl+Alt+H", "Ctrl+Shift+M"),
        Need.TEXT,
        checkable=True,
    ),
    Action("superscript", "Superscript", "Format", "superscript", ("Ctrl+.",), Need.TEXT, checkable=True),
    Action("subscript", "Subscript", "Format", "subscript", ("Ctrl+Shift+,",), Need.TEXT, checkable=True),
    Action("inline_code", "Code in the line", "Format", "inline_code", ("Ctrl+Shift+C",), Need.TEXT, True),
    Action("paragraph", "Body text", "Format", "", ("Ctrl+Alt+0",), Need.TEXT, True, "block"),
    Action("heading2", "Subheading", "Format", "heading", ("Ctrl+Alt+2",), Need.TEXT, True, "block"),
    Action("heading3", "Smaller subheading", "Format", "", ("Ctrl+Alt+3",), Need.TEXT, True, "block"),
    Action("heading4", "Smallest subheading", "Format", "", ("Ctrl+Alt+4",), Need.TEXT, True, "block"),
    Action("quote", "Quote", "Format", "quote", ("Ctrl+Shift+.",), Need.TEXT, checkable=True),
    Action("bullets", "Bulleted list", "Format", "bullets", ("Ctrl+Shift+8",), Need.TEXT, checkable=True),
    Action("numbers", "Numbered list", "Format", "numbers", ("Ctrl+Shift+7",), Need.TEXT, checkable=True),
    Action("code", "Block of code", "Format", "code", ("Ctrl+Alt+C",), Need.TEXT, checkable=True),
    Action("code_language", "Language of the code…", "Format", "", (), Need.CODE),
    Action("indent", "Indent", "Format", "indent", ("Ctrl+]",), Need.TEXT),
    Action("outdent", "Outdent", "Format", "outdent", ("Ctrl+[",), Need.TEXT),
    Action(
        "align_start", "Align to the start", "Format", "align_start", ("Ctrl+L",), Need.TEXT, True, "align"
    ),
    Action("align_center", "Centre", "Format", "align_center", ("Ctrl+E",), Need.TEXT, True, "align"),
    Action("align_end", "Align to the end", "Format", "align_end", ("Ctrl+R",), Need.TEXT, True, "align"),
    Action("link", "Link…", "Insert", "link", ("Ctrl+K",), Need.TEXT),
    Action("picture", "Picture…", "Insert", "picture", ("Ctrl+Shift+G",), Need.TEXT),
    Action("pictures_elsewhere", "Pictures elsewhere…", "Insert", "", (), Need.TEXT),
    Action("edit_picture", "Edit the picture…", "Insert", "", ("Ctrl+Alt+G",), Need.FIGURE),
    Action("replace_picture", "Replace the picture…", "Insert", "", (), Need.FIGURE),
    Action("figure_full", "Picture at full width", "Insert", "", (), Need.FIGURE, True, "figure_width"),
    Action("figure_medium", "Picture at medium width", "Insert", "", (), Need.FIGURE, True, "figure_width"),
    Action("figure_small", "Small picture", "Insert", "", (), Need.FIGURE, True, "figure_width"),
    Action("footnote", "Footnote…", "Insert", "footnote", ("Ctrl+Alt+F",), Need.TEXT),
    Action("rule", "Rule", "Insert", "rule", ("Ctrl+Shift+-",), Need.TEXT),
    Action("clear_format", "Clear formatting", "Format", "clear_format", ("Ctrl+\\",), Need.TEXT),
    Action("table", "Table…", "Table", "table", ("Ctrl+Shift+T",), Need.TEXT),
    Action("row_above", "Row above", "Table", "row_above", (), Need.TABLE),
    Action("row_below", "Row below", "Table", "row_below", (), Need.TABLE),
    Action("column_left", "Column to the left", "Table", "column_left", (), Need.TABLE),
    Action("column_right", "Column to the right", "Table", "column_right", (), Need.TABLE),
    Action("make_header", "Make this row the header", "Table", "", (), Need.TABLE),
    Action("delete_rows", "Delete rows", "Table", "delete_row", (), Need.TABLE),
    Action("delete_columns", "Delete columns", "Table", "delete_column", (), Need.TABLE),
    Action("delete_table", "Delete table", "Table", "", (), Need.TABLE),
    Action("spelling", "Spelling while typing", "Edit", "", ("F7",), Need.NOTHING, checkable=True),
    Action("next_misspelt", "Next misspelt word", "Edit", "", ("Alt+F7",), Need.TEXT),
    Action("set_quotes", "Set the quotes", "Edit", "", ("Ctrl+Alt+Q",), Need.TEXT),
    Action("markdown_typing", "Markdown while typing", "Edit", "", (), Need.NOTHING, checkable=True),
    Action("smart_quotes", "Quotes while typing", "Edit", "", (), Need.NOTHING, checkable=True),
    Action("smart_dashes", "Dashes and dots while typing", "Edit", "", (), Need.NOTHING, checkable=True),
    Action("since_read", "Changes since I last read", "History", "", ("F4",), Need.ARTICLE),
    Action("since_revision", "Changes since the last revision", "History", "", ("Shift+F4",), Need.ARTICLE),
    Action("since_approval", "Changes since the approval", "History", "", ("Ctrl+Shift+F4",), Need.ARTICLE),
    Action("next_change", "Next change", "History", "down", ("F5",), Need.CHANGED),
    Action("previous_change", "Previous change", "History", "up", ("Shift+F5",), Need.CHANGED),
    Action("side_by_side", "Side by side", "History", "side_by_side", ("Ctrl+Alt+B",), Need.COMPARISON, True),
    Action("open_state", "Look at this state", "History", "", (), Need.STATE),
    Action("compare_before", "Compare with the one before", "History", "", (), Need.STATE),
    Action("compare_now", "Compare with what is written now", "History", "", (), Need.STATE),
    Action("compare_with", "Compare with…", "History", "", (), Need.STATE),
    Action("bring_back", "Bring back this state", "History", "bring_back", (), Need.RESTORABLE),
    Action("copy_state", "New article from this state", "History", "", (), Need.RESTORABLE),
    Action("comment", "Comment…", "Review", "comment", ("Ctrl+Alt+M",), Need.TEXT),
    Action("next_comment", "Next comment", "Review", "", ("Ctrl+Alt+.",), Need.COMMENTED),
    Action("previous_comment", "Previous comment", "Review", "", ("Ctrl+Alt+,",), Need.COMMENTED),
    Action("reply_comment", "Reply to the comment", "Review", "", ("Ctrl+Alt+Shift+M",), Need.COMMENT),
    Action("resolve_comment", "Resolve or reopen the comment", "Review", "", ("Ctrl+Alt+E",), Need.COMMENT),
    Action(
        "track_changes",
        "Show changes in the text",
        "Review",
        "changes",
        ("Ctrl+F5",),
        Need.ARTICLE,
        True,
    ),
    Action("accept_change", "Accept the change", "Review", "ok", ("Ctrl+Alt+=",), Need.CHANGE),
    Action("reject_change", "Reject the change", "Review", "clear", ("Ctrl+Alt+-",), Need.CHANGE),
    Action("accept_all_changes", "Accept all", "Review", "", (), Need.CHANGES),
    Action("reject_all_changes", "Reject all", "Review", "", (), Need.CHANGES),
    Action("suggest", "Suggest changes", "Review", "suggest", ("Ctrl+Shift+S",), Need.ARTICLE, True),
    Action("send_suggestions", "Send suggestions", "Review", "send", ("Ctrl+Alt+Shift+S",), Need.PROPOSAL),
    Action("drop_suggestions", "Drop suggestions", "Review", "", (), Need.PROPOSAL),
    Action("next_step", "Next step", "Review", "", ("Ctrl+Alt+Return",), Need.STANDING),
    Action(
        "pass_on", "Approve and pass on…", "Review", "hand_over", ("Ctrl+Alt+Shift+Return",), Need.STANDING
    ),
    *_DECISIONS,
    Action(
        "record_decision", "Record a decision given elsewhere…", "Review", "", ("Ctrl+Alt+K",), Need.STANDING
    ),
    Action("override", "Override…", "Review", "warn", (), Need.STANDING),
    Action("register", "Register publication…", "Review", "live", (), Need.STANDING),
    Action("review_sheet", "Review sheet…", "Review", "print", ("Ctrl+Shift+R",), Need.ARTICLE),
    Action("add_evidence", "Add a signed scan…", "Review", "", (), Need.STANDING),
    Action("merge", "Merge…", "Merge", "merge", ("Ctrl+Alt+X",), Need.TO_MERGE),
    Action("take_mine", "Take mine", "Merge", "", ("Alt+Left",), Need.CONFLICT),
    Action("take_theirs", "Take theirs", "Merge", "", ("Alt+Right",), Need.CONFLICT),
    Action("take_both", "Both, mine first", "Merge", "", ("Alt+Shift+Left",), Need.JOINED),
    Action("take_reversed", "Both, theirs first", "Merge", "", ("Alt+Shift+Right",), Need.JOINED),
    Action("take_base", "As it was before", "Merge", "", (), Need.CONFLICT),
    Action("write_conflict", "Write it by hand…", "Merge", "edit", ("F2",), Need.WRITTEN),
    Action("rest_mine", "Take mine wherever it is not decided", "Merge", "", (), Need.UNDECIDED),
    Action("rest_theirs", "Take theirs wherever it is not decided", "Merge", "", (), Need.UNDECIDED),
    Action("merge_base", "Show what both come from", "Merge", "", (), Need.MERGE, checkable=True),
    Action("finish_merge", "Finish merging", "Merge", "ok", ("Alt+Return",), Need.DECIDED),
    Action("palette", "Command palette", "View", "command", ("Ctrl+Shift+P",)),
    Action("list_pane", "Article list", "View", "list_pane", ("F8",), checkable=True),
    Action("source", "Source text", "View", "source", ("Ctrl+Alt+U",), Need.ARTICLE, checkable=True),
    Action("side_pane", "Right pane", "View", "side_pane", ("F9",), checkable=True),
    Action("side_preview", "Preview", "View", "", ("Ctrl+Alt+V",)),
    Action("side_review", "Review", "View", "in_review", ("Ctrl+Alt+R",)),
    Action("side_history", "History", "View", "history", ("Ctrl+Alt+Y",)),
    Action("next_pane", "Go to the next pane", "View", "", ("F6",)),
    Action("previous_pane", "Go to the pane before", "View", "", ("Shift+F6",)),
    Action("preview_web", "Preview as web page", "View", "web", ("Ctrl+Alt+W",), Need.ARTICLE),
    Action("preview_phone", "Preview on a phone", "View", "phone", ("Ctrl+Alt+P",), Need.ARTICLE),
    Action("focus_mode", "Focus mode", "View", "", ("F12", "Ctrl+Shift+Return"), Need.ARTICLE, True),
    Action("full_screen", "Full screen", "View", "", ("F11",), checkable=True),
    Action("zoom_in", "Larger text", "View", "", ("Ctrl+=", "Ctrl++")),
    Action("zoom_out", "Smaller text", "View", "", ("Ctrl+-",)),
    Action("zoom_usual", "Text in its usual size", "View", "", ("Ctrl+0",)),
    Action("typewriter", "Typewriter scrolling", "View", "", (), Need.NOTHING, checkable=True),
    Action("light_system", "Colours as the system", "View", "appearance", (), Need.NOTHING, True, "theme"),
    Action("light", "Light", "View", "", (), Need.NOTHING, True, "theme"),
    Action("dark", "Dark", "View", "", (), Need.NOTHING, True, "theme"),
    Action("chinese", "简体中文", "View", "language", (), Need.NOTHING, True, "language"),
    Action("english", "English", "View", "", (), Need.NOTHING, True, "language"),
    Action("preferences", "Preferences…", "View", "", ("Ctrl+,",)),
    Action("publications", "Publications…", "Library", "publications", (), Need.LIBRARY),
    Action("contact_book", "Contact book…", "Library", "contact_book", (), Need.LIBRARY),
    Action("person", "Your name…", "Library", "mine", (), Need.WRITABLE),
    Action("people", "People and newsroom…", "Library", "people", ("Ctrl+Alt+Shift+P",), Need.LIBRARY),
    Action("switch_person", "Switch person…", "Library", "", ("Ctrl+Alt+Shift+K",), Need.WRITABLE),
    Action("samples", "Take in the sample newsroom", "Library", "samples", (), Need.WRITABLE),
    Action("back_up", "Back up the library…", "Library", "", (), Need.LIBRARY),
    Action("open_library", "Open another library…", "Library", "folder", ("Ctrl+Shift+O",)),
    Action("library_folder", "Show the library's folder", "Library", "open_outside", (), Need.LIBRARY),
    Action("shortcuts", "Keyboard shortcuts", "Help", "info", ("F1",)),
    Action("about", "About Stet", "Help", "", ()),
)

REASONS: dict[Need, str] = {
    Need.LIBRARY: "No library is open.",
    Need.WRITABLE: "The library can only be read.",
    Need.ARTICLE: "No article is open.",
    Need.FIELDS: "No article is open.",
    Need.TEXT: "There is no text to work on.",
    Need.TABLE: "The caret is in no table.",
    Need.FIGURE: "No picture is selected.",
    Need.CODE: "The caret is in no block of code.",
    Need.UNDO: "There is nothing to undo.",
    Need.REDO: "There is nothing to redo.",
    Need.STATE: "No revision is chosen in the history.",
    Need.RESTORABLE: "No revision is chosen in the history.",
    Need.COMPARISON: "No comparison is shown.",
    Need.CHANGED: "No changes are shown.",
    Need.CHANGE: "The caret is at no change that could be decided on.",
    Need.CHANGES: "There are no changes to decide on.",
    Need.PROPOSAL: "You are not suggesting changes now.",
    Need.COMMENT: "No comment is chosen.",
    Need.COMMENTED: "There is no open comment on this article.",
    Need.STANDING: "No article is open that could be decided on.",
    Need.TO_MERGE: "Nothing is to be merged: the article has one newest state.",
    Need.MERGE: "No merge is shown.",
    Need.CONFLICT: "No conflict is chosen.",
    Need.JOINED: "Here one side counts: both cannot stand one behind the other.",
    Need.WRITTEN: "This is not written but taken from a side; change it in the text after merging.",
    Need.UNDECIDED: "No conflict is left to decide.",
    Need.DECIDED: "Conflicts are left to decide.",
}
UNDOING = frozenset({Need.UNDO, Need.REDO})
OF_THE_TEXT = frozenset({Need.TEXT, Need.TABLE, Need.CODE, Need.FIGURE})
"""What works on the text of an article that may be changed."""


def shortcut_of(name: str) -> str:
    """The first shortcut of the action with this id, as this system writes it."""
    keys = next(action.shortcuts[0] for action in ACTIONS if action.id == name)
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


class Said(NamedTuple):
    """What an action was told to say of itself: its own words (None: those of the table), why it cannot be done now."""

    words: str | None
    is_enabled: bool
    reason: str


class Actions:
    """The table come alive: a ``QAction`` for each, on one window."""

    def __init__(self, window: QWidget, icons: Icons) -> None:
        self._made: dict[str, QAction] = {}
        groups: dict[str, QActionGroup] = {}
        for action in ACTIONS:
            made = QAction(window)
            made.setShortcuts([QKeySequence(text) for text in action.shortcuts])
            made.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
            made.setCheckable(action.checkable)
            if action.group:
                groups.setdefault(action.group, QActionGroup(window)).addAction(made)
            if action.icon in GLYPHS:
                icons.dress(made, action.icon)
            window.addAction(made)
            self._made[action.id] = made
        self._met: frozenset[Need] = frozenset({Need.NOTHING})
        self._here: frozenset[Need] = frozenset()
        self._held: frozenset[Need] = frozenset()
        self._beside: frozenset[Need] = frozenset()
        self._words: dict[str, str] = {}
        self._refused: dict[str, str] = {}
        self._is_covered = False
        self._said: dict[str, Said] = {}
        self.speak()

    def __getitem__(self, name: str) -> QAction:
        return self._made[name]

    def __iter__(self) -> Iterator[tuple[Action, QAction]]:
        return ((action, self._made[action.id]) for action in ACTIONS)

    def connect(self, runs: dict[str, Callable[[], object]]) -> None:
        """Say what each action does; every action of the table must be told once."""
        assert runs.keys() == self._made.keys(), runs.keys() ^ self._made.keys()
        for name, run in runs.items():
            self._made[name].triggered.connect(lambda _checked=False, run=run: run())

    def allow(self, met: frozenset[Need]) -> None:
        """Enable what makes sense now; what does not says why in its tooltip."""
        if met == self._met:
            return
        self._met = met
        self._follow()

    def allow_here(self, met: frozenset[Need]) -> None:
        """Enable what makes sense where the caret is, beside what `allow` said."""
        if met == self._here:
            return
        self._here = met
        self._follow()

    def hold_back(self, held: frozenset[Need]) -> None:
        """Let wait what needs these, for the source text is shown in place of the text."""
        if held == self._held:
            return
        self._held = held
        self._follow()

    def allow_beside(self, need: Need, *, met: bool) -> None:
        """Enable, or no longer, what needs something that a pane beside the text has."""
        beside = self._beside | {need} if met else self._beside - {need}
        if beside != self._beside:
            self._beside = beside
            self._follow()

    def judge(self, words: dict[str, str], refused: dict[str, str]) -> None:
        """Say of actions, by their ids, what they are called for this article, and why some may not be done.

        The words and reasons are in the window's language already.
        """
        if (words, refused) != (self._words, self._refused):
            self._words, self._refused = words, refused
            self._follow()

    def cover(self, *, covered: bool) -> None:
        """Let all that works on the text wait while something else stands in its place."""
        if covered != self._is_covered:
            self._is_covered = covered
            self._follow()

    def speak(self) -> None:
        """Say texts and tooltips anew in the window's language."""
        self._said.clear()
        self._follow()

    def _follow(self) -> None:
        """Bring up to date the actions that are said, or allowed, otherwise than before: few of them at a time."""
        met = (self._met | self._here if Need.TEXT in self._met else self._met) - self._held | self._beside
        if self._is_covered:
            met -= OF_THE_TEXT
        if Need.ARTICLE not in self._met:
            met -= UNDOING
        met |= {Need.NOTHING}
        reasons = {need: self._reason(need) for need in {action.need for action in ACTIONS} - met}
        for action, made in self:
            allowed = action.need in met
            reason = self._refused.get(action.id, "") if allowed else reasons[action.need]
            said = Said(self._words.get(action.id), allowed and not reason, reason)
            if said != self._said.get(action.id):
                self._said[action.id] = said
                _say(action, made, said)

    def _reason(self, need: Need) -> str:
        """Why what needs this cannot be done now."""
        if self._is_covered and need in OF_THE_TEXT:
            return tr("An earlier state or a comparison is shown: go back to the text first (Esc).")
        if need in self._held and Need.TEXT in self._met:
            return tr("The source text is shown: go back to the text first.")
        if need is Need.RESTORABLE and Need.STATE in self._beside:
            return tr(REASONS[Need.WRITABLE])
        if need in UNDOING and Need.ARTICLE not in self._met:
            return tr(REASONS[Need.ARTICLE])
        if (
            need in OF_THE_TEXT | UNDOING | {Need.FIELDS}
            and Need.ARTICLE in self._met
            and Need.WRITABLE not in self._met
        ):
            return tr(REASONS[Need.WRITABLE])
        return tr(REASONS[need])


def _say(action: Action, made: QAction, said: Said) -> None:
    # A language is named in its own words: who cannot read the window's must find it.
    text = action.text if action.group == "language" else tr(action.text)
    text = text if said.words is None else said.words
    made.setEnabled(said.is_enabled)
    made.setText(text)
    keys = made.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    tip = f"{text.removesuffix('…')} ({keys})" if keys else text.removesuffix("…")
    made.setToolTip(f"{tip}\n{said.reason}" if said.reason else tip)
