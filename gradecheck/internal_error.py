"""When gradecheck itself fails: whom to tell, and where the traceback went."""

from __future__ import annotations

import os
import tempfile
import traceback

from gradecheck.distribution import repository_address
from gradecheck.errors import GradecheckError


def please_tell() -> str:
    """The sentence that asks for a report, with the address that the repository's own settings name."""
    address = repository_address()
    return f"Please tell us: {address}/issues" if address else "Please tell those who gave you this course."


def type_and_text(error: BaseException) -> str:
    """One line: type and text of the error, whatever its text does when asked for."""
    try:
        text = str(error)
    except Exception:
        text = ""
    return f"{type(error).__name__}: {text.splitlines()[0]}" if text.strip() else type(error).__name__


def told_in_a_sentence(error: BaseException) -> str:
    """What failed, that it is our fault, whom to tell, and where the traceback is now."""
    what = str(error).rstrip(".") if isinstance(error, GradecheckError) else type_and_text(error)
    return (
        f"gradecheck failed ({what}). This is our fault, not yours. {please_tell()} "
        f"The details {place_of_traceback(error)}"
    )


def full_traceback(error: BaseException) -> str:
    """The traceback as text, for those who repair it."""
    return "".join(traceback.format_exception(error))


def place_of_traceback(error: BaseException) -> str:
    """Write the traceback to a new file in the temporary folder; where it is, as the rest of a sentence."""
    try:
        return f"are in {_saved_traceback(error)}"
    except OSError as full:  # what failed is said all the same
        return f"could not be written ({full.strerror or full})"


def _saved_traceback(error: BaseException) -> str:
    handle, path = tempfile.mkstemp(prefix="gradecheck-", suffix=".txt", text=True)
    with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write(full_traceback(error))
    return path
