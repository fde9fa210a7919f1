"""Every exception of gradecheck.

GradecheckError
|-- UsageError        what was asked for does not exist: a path, an exercise, a course   (exit code 2)
|   `-- UnreadableError   a file is there but cannot be read as a submission            (exit code 2)
|-- CardError         an author's card contradicts itself                               (exit code 3)
`-- WorkerError       the worker process itself failed: ours, never the learner's       (exit code 3)
"""


class GradecheckError(Exception):
    """Anything that gradecheck raises on purpose; its text is one sentence for a person."""


class UsageError(GradecheckError):
    """What was asked for does not exist; the sentence names what does."""


class UnreadableError(UsageError):
    """A file cannot be read as a submission; the sentence has the path and the reason."""


class CardError(GradecheckError):
    """An author's card contradicts itself; the sentence has exercise, field, value and what is allowed."""


class WorkerError(GradecheckError):
    """The worker process failed in a way that no learner's code explains."""
