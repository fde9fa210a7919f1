"""Every exception of gradecheck.

GradecheckError
|-- UsageError        what was asked for does not exist: a path, an exercise, a course   (exit code 2)
|   `-- UnreadableError   a file is there but cannot be read as a submission            (exit code 2)
|-- CardError         an author's card contradicts itself                               (exit code 3)
`-- WorkerError       the worker process itself failed: ours, never the learner's       (exit code 3)
"""

from __future__ import annotations

import os


class GradecheckError(Exception):
    """Anything that gradecheck raises on purpose; its text is one sentence for a person."""


class UsageError(GradecheckError):
    """What was asked for does not exist; the sentence names what does."""


class UnreadableError(UsageError):
    """A file cannot be read as a submission.

    Parameters
    ----------
    path : path-like
        The file.
    reason : str
        Why, and what to do: the rest of a sentence that begins with the path.
    """

    def __init__(self, path: str | os.PathLike[str], reason: str) -> None:
        super().__init__(os.fspath(path), reason)
        self.path = os.fspath(path)
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.path}: {self.reason}"


class CardError(GradecheckError):
    """An author's card contradicts itself; the sentence has exercise, field, value and what is allowed."""


class WorkerError(GradecheckError):
    """The worker process failed in a way that no learner's code explains."""
