"""A class -> rows of a journal: what has ended is kept at once, and graded once."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gradecheck.grading.graders import Grader
from gradecheck.grading.journal import Journal, Row
from gradecheck.running.progress import ProgressCallback, no_progress
from gradecheck.submission.class_folder import ClassFile
from gradecheck.submission.handed_in import HandedIn

_CHUNK = 2**20


def grade(
    grader: Grader, files: Sequence[ClassFile], journal: Journal, watch: ProgressCallback = no_progress
) -> tuple[Row, ...]:
    """Grade what the journal does not have yet.

    Parameters
    ----------
    grader : Grader
        What grades them.
    files : sequence of ClassFile
        The class.
    journal : Journal
        What has ended; it grows.
    watch : ProgressCallback
        Told now and then where the work is.

    Returns
    -------
    rows : tuple of Row
        One for each file, in their order, whatever the order in which they ended.
    """
    digests = [_digest(file.handed_in) for file in files]
    left = [n for n, file in enumerate(files) if (file.place, digests[n]) not in journal.rows]
    for number, found in grader.grade([files[n].handed_in for n in left], watch):
        file, digest = files[left[number]], digests[left[number]]
        journal.append(Row(file.place, digest, replace(found, learner=file.who.name)))
    return tuple(journal.rows[file.place, digest] for file, digest in zip(files, digests, strict=True))


def _digest(file: HandedIn) -> str:
    """SHA-256 of a file; empty where there is nothing to read."""
    if file.problem:
        return ""
    content = hashlib.sha256()
    try:
        for chunk in _chunks(file.path):
            content.update(chunk)
    except (OSError, ValueError):
        return ""
    return content.hexdigest()


def _chunks(path: Path) -> Iterator[bytes]:
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would wait for ever
        return
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk
