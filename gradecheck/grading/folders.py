"""The name of a learner -> the name of a folder: readable, unique, and never a way out of where it lies."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from gradecheck.submission.platforms import Who
from gradecheck.wording.safe_text import printable

_LONGEST = 40
_OTHER = re.compile(r"[^\w]+")


def folder_name(who: Who) -> str:
    """Letters and digits of the name, then six digits that no other learner of the class has."""
    plain = unicodedata.normalize("NFC", printable(who.name))
    words = _OTHER.sub("-", plain).strip("-_")[:_LONGEST]
    key = "\0".join((who.name, who.number, who.email)).encode("utf-8", "replace")
    return f"{words or 'learner'}-{hashlib.sha256(key).hexdigest()[:6]}"
