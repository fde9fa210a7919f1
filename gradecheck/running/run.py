"""What came of running a submission: one `Run`, whatever ran it."""

from __future__ import annotations

from dataclasses import dataclass, field

from gradecheck.worker.outcome import Outcome


@dataclass(frozen=True)
class Limits:
    """What a worker process may use. The time for one call stands in the call.

    Parameters
    ----------
    start_seconds : float
        Wall time until a worker is ready, in seconds; a busy machine may need some.
    statement_seconds : float
        Wall time for reading one cell, and for one statement outside the answers, in seconds.
    total_seconds : float
        Wall time for all of a submission, in seconds.
    cpu_seconds : int
        Processor time of one worker process, in seconds.
    memory : int
        Address space of a worker process, in bytes; where the system keeps to it.
    file_bytes : int
        Length of any file that the learner's code writes, in bytes.
    message_bytes : int
        What one worker process may send back in all, in bytes.
    """

    start_seconds: float = 60.0
    statement_seconds: float = 10.0
    total_seconds: float = 600.0
    cpu_seconds: int = 300
    memory: int = 2 * 2**30
    file_bytes: int = 16 * 2**20
    message_bytes: int = 256 * 2**20


@dataclass(frozen=True)
class Run:
    """The outcomes of all calls, and what the reading of the submission showed.

    Parameters
    ----------
    outcomes : tuple of Outcome
        One for each call, in their order.
    defined : tuple of str
        Wanted names that the submission defines itself, outside the cells that came with it.
    uses : dict of str to tuple of str
        For each wanted name the other wanted names that its code reaches, directly or through others. Of live
        functions none: `gradecheck.worker.callees` finds them here, where somebody needs them.
    notes : tuple of str
        Sentences about cells that could not be read and statements that failed.
    look_alikes : dict of str to str
        Where the submission defines no wanted name: a sentence for each one that something looks like.
    isolation : tuple of str
        The protective layers that were on, in words.
    """

    outcomes: tuple[Outcome, ...] = ()
    defined: tuple[str, ...] = ()
    uses: dict[str, tuple[str, ...]] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
    look_alikes: dict[str, str] = field(default_factory=dict)
    isolation: tuple[str, ...] = ()
