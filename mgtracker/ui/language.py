"""The language of the window: Qt's translators, laid under `translation`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from mgtracker.exchange import shipped
from mgtracker.ui import translation

LANGUAGES: Mapping[str, str] = {"en": "English", "de": "Deutsch"}
"""Code and own name of each language there is; the names are never translated."""

SYSTEM = "system"
"""What stands in the settings until somebody chooses: the language of the machine."""


def of_system() -> str:
    """The first language the machine's user wishes for that there is; English where none is."""
    wished = (tag.partition("-")[0] for tag in QLocale.system().uiLanguages())
    return next((code for code in wished if code in LANGUAGES), "en")


def speak_chosen(application: QCoreApplication, choice: str) -> None:
    """Speak what the settings say; English where its catalogue cannot be read, for a ward has to open.

    Args:
        application: the one that runs.
        choice: a code of LANGUAGES, or SYSTEM.
    """
    try:
        speak(application, of_system() if choice == SYSTEM else choice)
    except OSError:
        speak(application, "en")


def speak(application: QCoreApplication, code: str) -> None:
    """Show every text in this language from now on; what is on the screen already keeps its own.

    Units, numbers, names of drugs in quotes of a rule, and times read alike in every language.

    Raises:
        OSError: the catalogue of a language that there should be cannot be read.
    """
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.setParent(None)
    if code == "en":
        translation.use(None)
        return
    own = shipped.folder() / "i18n" / f"mgtracker_{code}.qm"
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{code}.qm"
    for path in (qt, own):
        translator = QTranslator(application)
        if translator.load(str(path)):
            application.installTranslator(translator)
        elif path == own:
            raise OSError(f"The language file {own} cannot be read.")
    # Asked for again at every painted row: what was found once is kept.
    translation.use(cache(partial(QCoreApplication.translate, "")), code)
