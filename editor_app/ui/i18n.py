"""What the window says, in the person's language, from the one catalogue of `editor_app.system.text`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from editor_app.domain.errors import Phrase, StetError
from editor_app.system.text import CONTEXT, SOURCE_LANGUAGE, catalogue, system_language

FULL_WIDTH_ENDS = "。！？；：，、）》"
# Keys by what stands on them: people know Ctrl and Enter by these names in both languages, and arrows by their form.
KEYS = {"Up": "↑", "Down": "↓", "Left": "←", "Right": "→"}


class Catalogue(QTranslator):
    """Qt's door to the catalogue of one language: ``zh_CN`` or ``en``."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._sentences = catalogue(language)

    # Qt overrides

    def isEmpty(self) -> bool:
        """Qt drops a translator that says so."""
        return False

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,  # noqa: ARG002
    ) -> str | None:
        """The sentence in this language, None where the catalogue has none."""
        if context == "QShortcut":
            return KEYS.get(source, source)
        return self._sentences.get(source)


def tr(source: str, **values: object) -> str:
    """The sentence ``source`` (an English literal) in the window's language, its ``{name}`` places filled."""
    sentence = QCoreApplication.translate(CONTEXT, source)
    return sentence.format_map(filled(values)) if values else sentence


def filled(values: Mapping[str, object]) -> dict[str, object]:
    """What fills the places of a sentence, phrases in the window's language."""
    return {name: tr(value) if isinstance(value, Phrase) else value for name, value in values.items()}


def sentences_of(error: StetError) -> tuple[str, str]:
    """What happened and what to do, of a failure, in the window's language."""
    values = filled(error.values)
    return tr(error.message).format_map(values), tr(error.hint).format_map(values) if error.hint else ""


def run_on(*sentences: str) -> str:
    """Sentences, each in the window's language, in one line: behind a full-width sign no blank is set."""
    line = ""
    for sentence in filter(None, sentences):
        line += sentence if not line or line[-1] in FULL_WIDTH_ENDS else f" {sentence}"
    return line


class Spoken:
    """Mixin, before the widget's class: what it says follows the language.

    ``class Pane(Spoken, QWidget)``.  Fixed text goes through `say`; text worked out from values is set in a function
    that is given to `whenever_said`, and called again when the language changes.
    """

    def say(self, source: str, *setters: Callable[[str], object]) -> None:
        """Hand the sentence to each setter, now and after each change of language."""
        self.whenever_said(lambda: [setter(tr(source)) for setter in setters])

    def whenever_said(self, speak: Callable[[], object]) -> None:
        """Call ``speak`` now and after each change of language."""
        self.__dict__.setdefault("_speeches", []).append(speak)
        speak()

    # Qt overrides

    def changeEvent(self, event: QEvent) -> None:
        """Say everything anew in another language."""
        if event.type() is QEvent.Type.LanguageChange:
            for speak in self.__dict__.get("_speeches", ()):
                speak()
        super().changeEvent(event)  # type: ignore[misc]


class Language(QObject):
    """The window's language.  Signal ``changed()``; widgets hear of it through Qt's LanguageChange."""

    changed = Signal()

    def __init__(self, application: QApplication, chosen: str) -> None:
        super().__init__(application)
        self._application = application
        self._worn: list[QTranslator] = []
        self.name = ""
        self.choose(chosen or system_language())

    def choose(self, name: str) -> None:
        """Speak ``zh_CN`` or ``en`` from now on."""
        if name == self.name:
            return
        self.name = name
        before, self._worn = self._worn, []
        if name != SOURCE_LANGUAGE:
            qt = QTranslator()
            qt.load(f"qtbase_{name}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
            self._worn = [qt, Catalogue(name)]
        for translator in self._worn:
            self._application.installTranslator(translator)
        for translator in before:
            self._application.removeTranslator(translator)
        self.changed.emit()

    @property
    def tag(self) -> str:
        """The language as articles name it (BCP 47)."""
        return "zh-CN" if self.name.startswith("zh") else "en"
