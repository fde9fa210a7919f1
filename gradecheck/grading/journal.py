"""The journal of a run: a header, then a line for each submission, appended as it ends and never changed.

Whatever ends a run, each whole line counts. A line that was torn is dropped, and its submission graded again.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType

from gradecheck.errors import UsageError
from gradecheck.reporting.json_report import submission_values
from gradecheck.verdict.report import SubmissionReport
from gradecheck.verdict.stored import StoredError, from_tree, to_tree

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

SCHEMA = 1
_PAUSE = 0.5  # seconds between two times that the disk is waited for: more is not lost when the power fails


@dataclass(frozen=True)
class Header:
    """What all lines of a journal have in common: only a run that is the same in this goes on.

    Parameters
    ----------
    gradecheck, course, course_digest : str
        Versions, and what stands for the content of the pages.
    seed : int
        With it the same cases are drawn again.
    only : tuple of str
        Names of the exercises that are asked for; empty for all.
    isolation : tuple of str
        The protective layers that were on, in words.
    environment : str
        Python, NumPy and system.
    """

    gradecheck: str
    course: str
    course_digest: str
    seed: int
    only: tuple[str, ...]
    isolation: tuple[str, ...]
    environment: str


@dataclass(frozen=True)
class Row:
    """What came of one submission.

    Parameters
    ----------
    place : str
        Where it lies below the folder of the class.
    digest : str
        SHA-256 of its content; empty where there was nothing to read.
    report : SubmissionReport
        The verdicts.
    """

    place: str
    digest: str
    report: SubmissionReport


class Journal:
    """A journal that is open for appending; nobody else has it open at the time.

    Parameters
    ----------
    path : Path
        Where it is, or will be.
    header : Header
        Of this run.
    resume : bool
        Whether to go on with what is there.

    Raises
    ------
    UsageError
        If there is a journal and it is not to be gone on with, or it belongs to another run, or another
        process writes to it, or it cannot be written.
    """

    def __init__(self, path: Path, header: Header, resume: bool) -> None:
        self._path = path
        self._due = 0.0
        self.rows: dict[tuple[str, str], Row] = {}
        try:
            # unbuffered: what a full disk did not take must not be tried again when the file is closed
            self._file = open(path, "a+b", buffering=0)  # noqa: SIM115 - closed at the end of the context
        except OSError as error:
            raise UsageError(f"{path}: cannot be written ({error.strerror}). Give another --out.") from None
        try:
            self._lock()
            self._open(header, resume)
        except BaseException:
            self._file.close()
            raise

    def _lock(self) -> None:
        if fcntl is not None:
            try:
                fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise UsageError(
                    f"{self._path}: another run is writing here. Wait for it, or give another --out."
                ) from None

    def _open(self, header: Header, resume: bool) -> None:
        self._file.seek(0)
        lines = self._file.read().split(b"\n")
        torn = lines.pop()  # what stands after the last line end
        if torn:
            self._file.truncate(self._file.tell() - len(torn))
        if not lines:
            self._write({"schema": SCHEMA, **asdict(header)})
        elif not resume:
            raise UsageError(
                f"{self._path}: there are results of an earlier run. Go on with them by --resume, or give "
                "another --out."
            )
        else:
            self._expect(header, lines[0])
            self.rows = dict(filter(None, map(_row_of, lines[1:])))

    def _expect(self, header: Header, line: bytes) -> None:
        try:
            found = json.loads(line)
            different = [name for name, value in asdict(header).items() if found.get(name) != _as_json(value)]
        except (ValueError, AttributeError):
            different = ["its first line"]
        if different:
            raise UsageError(
                f"{self._path}: these results are of another run (different: {', '.join(different)}), and "
                "both together would mean nothing. Give another --out, or take what is there away."
            )

    def append(self, row: Row) -> None:
        """Add what came of a submission; it is whole on the disk soon afterwards.

        Raises
        ------
        UsageError
            If it cannot be written; what was written before is safe.
        """
        line = {
            **submission_values(row.report),
            "path": row.place,
            "sha256": row.digest,
            "seconds": round(sum(exercise.seconds for exercise in row.report.exercises), 4),
            "report": to_tree(row.report),
        }
        self._write(line)
        # as it is read back, so that no report depends on whether a run was stopped
        self.rows[row.place, row.digest] = replace(row, report=from_tree(line["report"]))

    def _write(self, line: Mapping[str, object]) -> None:
        try:
            data = json.dumps(line, allow_nan=False, separators=(",", ":")).encode("ascii") + b"\n"
            left = memoryview(data)
            while left:
                left = left[self._file.write(left) :]
            if time.monotonic() >= self._due:
                os.fsync(self._file.fileno())
                self._due = time.monotonic() + _PAUSE
        except OSError as error:
            raise UsageError(
                f"{self._path}: cannot be written any more ({error.strerror}). What has ended is kept. Make "
                "room, then go on with --resume."
            ) from None

    def __enter__(self) -> Journal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            os.fsync(self._file.fileno())
        except OSError:
            pass  # it was said when it was written
        finally:
            self._file.close()


def written_seed(path: Path) -> int | None:
    """The seed of a journal that is there already, for a run that goes on with it; None without one."""
    try:
        with path.open("rb") as file:
            seed = json.loads(file.readline(2**20)).get("seed")
    except (OSError, ValueError, AttributeError):
        return None
    return seed if type(seed) is int else None


def _as_json(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _row_of(line: bytes) -> tuple[tuple[str, str], Row] | None:
    """A line read back; None for one that is damaged, whose submission is graded again."""
    try:
        tree = json.loads(line)
        row = Row(tree["path"], tree["sha256"], from_tree(tree["report"]))
    except (StoredError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return (row.place, row.digest), row
