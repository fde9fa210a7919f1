"""What came of a class -> the archive of pages that Moodle hands back to its learners.

Source: ``mod/assign/feedback/file/importziplib.php`` of Moodle, which reads whose a file is from the name of
a folder: full name, participant, ``assignsubmission`` and ``file``, with an underscore between.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from gradecheck.grading.archive import TEXT, archive_of
from gradecheck.grading.results import Graded

_FOLDER = re.compile(r"[^/_]+_\d+_assignsubmission_(?:file|onlinetext)")


def render(pages: Iterable[tuple[Graded, str]]) -> bytes | None:
    """Pack the page of each learner; None where no name is Moodle's.

    Parameters
    ----------
    pages : iterable of (Graded, str)
        Learners, and what each gets back.
    """
    named = [(folder_of(learner), page) for learner, page in pages]
    files = [
        (f"{folder}_/feedback.html", page.encode("utf-8", "backslashreplace"), TEXT)
        for folder, page in named
        if folder
    ]
    return archive_of(files) if files else None


def folder_of(learner: Graded) -> str:
    """The learner's name as Moodle has written it; empty if it has not."""
    return next((found[0] for row in learner.rows if (found := _FOLDER.search(row.place))), "")
