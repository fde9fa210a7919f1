"""A folder as a learning platform exports it -> who handed in what, and which file counts.

Nothing is parsed or run here, and no name of a file or of a learner becomes a path.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from gradecheck.errors import UsageError
from gradecheck.submission.archives import Unpacking, is_archive
from gradecheck.submission.file_names import without_copy_mark
from gradecheck.submission.folder_entries import METADATA, NOTHING, Entry, entries_of
from gradecheck.submission.handed_in import HandedIn, PassedOver
from gradecheck.submission.platforms import Reader, Who, gradescope_metadata, reader_for


@dataclass(frozen=True)
class ClassFile:
    """One file of one learner.

    Parameters
    ----------
    place : str
        Where it lies below the folder, with slashes; in an archive after the archive's own place.
    who : Who
        Whose it is.
    handed_in : HandedIn
        Where it can be read, its name without what a platform adds, or why there is nothing to read.
    written : float
        When it was last changed, in seconds since 1970.
    """

    place: str
    who: Who
    handed_in: HandedIn
    written: float = 0.0


@dataclass(frozen=True)
class ClassFolder:
    """A class.

    Parameters
    ----------
    files : tuple of ClassFile
        The files that count, by learner and time: a later one counts before an earlier one.
    passed_over : tuple of PassedOver
        Earlier copies, links, and what lies beside answers.
    """

    files: tuple[ClassFile, ...]
    passed_over: tuple[PassedOver, ...]

    @property
    def learners(self) -> dict[Who, tuple[ClassFile, ...]]:
        """The files of each learner, by name."""
        found: dict[Who, list[ClassFile]] = defaultdict(list)
        for file in self.files:
            found[file.who].append(file)
        return {who: tuple(files) for who, files in found.items()}


def read_class(folder: Path, unpacked: Path, learner: str | None = None) -> ClassFolder:
    """Find who handed in what.

    Parameters
    ----------
    folder : Path
        As a platform exports it: a folder or a file for each learner, nested, in archives or not.
    unpacked : Path
        An empty folder for what comes out of archives.
    learner : str, optional
        The one learner who handed in all of it; then no name in the folder says whose something is.

    Raises
    ------
    UsageError
        If it is no folder, or nobody has handed in anything.
    """
    if not folder.is_dir():
        what = "is a file" if folder.exists() else "there is no such folder"
        raise UsageError(f"{folder}: {what}. Give the folder in which the exported submissions lie.")
    entries = list(entries_of(folder, Unpacking(unpacked)))
    found = _of_class(entries) if learner is None else _of_one(entries, Who(learner))
    files, passed_over = _counting(found)
    if not files:
        raise UsageError(f"{folder}: nobody has handed in anything here. Give the folder of the submissions.")
    return ClassFolder(tuple(_with_unique_names(files)), tuple(passed_over))


def _of_class(entries: Sequence[Entry]) -> list[tuple[Who, str, Entry]]:
    """Learner, name of the file without what a platform adds, and the file."""
    top = _depth_of_class(entries)
    metadata = _metadata(entries)
    reader = reader_for(sorted({entry.parts[top] for entry in entries if len(entry.parts) > top}), metadata)
    return [
        (who, name, entry)
        for entry in entries
        if (who_name := _whose(entry, top, reader))
        for who, name in [who_name]
    ]


def _of_one(entries: Sequence[Entry], who: Who) -> list[tuple[Who, str, Entry]]:
    """The same where all files are one learner's, who may have handed in none."""
    return [(who, entry.parts[-1], entry) for entry in entries or [Entry(("",), None, problem=NOTHING)]]


def _depth_of_class(entries: Sequence[Entry]) -> int:
    """How many folders lie around the class: an export is often one folder in another, or one archive."""
    depth = 0
    while entries and all(len(entry.parts) > depth + 1 for entry in entries):
        if len({entry.parts[depth] for entry in entries}) > 1 or _is_learners(entries[0].parts[depth]):
            break
        depth += 1
    return depth


def _is_learners(name: str) -> bool:
    """Whether one name alone says already that it is a learner's."""
    return reader_for([name], {})(name) is not None


def _metadata(entries: Sequence[Entry]) -> dict[str, Who]:
    for entry in entries:
        if entry.parts[-1] == METADATA and entry.path is not None and len(entry.parts) <= 2:
            try:
                with entry.path.open(encoding="utf-8", errors="replace") as file:
                    return gradescope_metadata(file.read(2**24))
            except OSError:
                return {}
    return {}


def _whose(entry: Entry, top: int, reader: Reader) -> tuple[Who, str] | None:
    """Learner, and name of the file without what a platform adds; None for what belongs to nobody."""
    if entry.parts[-1] == METADATA or len(entry.parts) <= top:
        return None
    first, *rest = entry.parts[top:]
    plain = first[: -len(".zip")] if is_archive(first) else first
    found = reader(plain)
    if rest:
        return (found[0] if found else Who(plain)), rest[-1] or "".join(rest[-2:-1])
    if found:
        return found[0], found[1] or plain
    return Who(without_copy_mark(PurePosixPath(plain))), plain


def _counting(found: Sequence[tuple[Who, str, Entry]]) -> tuple[list[ClassFile], list[PassedOver]]:
    """The files that count, learner by learner; of copies the latest."""
    files: list[ClassFile] = []
    passed_over: list[PassedOver] = []
    of_each: dict[Who, list[tuple[str, Entry]]] = defaultdict(list)
    for who, name, entry in found:
        of_each[who].append((name, entry))
    for who in sorted(of_each, key=lambda who: (who.name.casefold(), who.name, who.number)):
        theirs, others = _of_learner(who, of_each[who])
        files += theirs
        passed_over += others
    return files, passed_over


def _of_learner(who: Who, entries: Sequence[tuple[str, Entry]]) -> tuple[list[ClassFile], list[PassedOver]]:
    """What counts of that which one learner handed in, and what does not, with the reason."""
    answers = [(name, entry) for name, entry in entries if entry.path is not None]
    others = [(name, entry) for name, entry in entries if entry.path is None]
    problems = [(name, entry) for name, entry in others if entry.problem != NOTHING]
    counting, passed_over = _latest(answers)
    if not counting:
        name, entry = (problems or others or entries)[0]
        counting = [(name, replace(entry, problem=entry.problem or NOTHING))]
    unread = [PassedOver(e.place.rstrip("/"), e.problem) for _, e in problems if answers]
    return [_class_file(who, name, entry) for name, entry in counting], [*unread, *passed_over]


def _latest(answers: Sequence[tuple[str, Entry]]) -> tuple[list[tuple[str, Entry]], list[PassedOver]]:
    """Of copies the latest one, and nothing of the course's own; the others with the reason."""
    keys = {entry.parts[:-1] for _, entry in answers if "exercises" in entry.parts}
    passed_over: list[PassedOver] = []
    latest: dict[str, tuple[str, Entry]] = {}
    for name, entry in sorted(answers, key=_age):
        if keys and "solutions" in entry.parts[:-1]:
            reason = "lies in a folder of solutions beside one of exercises: the course's own, not an answer."
            passed_over.append(PassedOver(entry.place, reason))
            continue
        copy = without_copy_mark(PurePosixPath(name)).casefold()
        if copy in latest:
            passed_over.append(
                PassedOver(latest[copy][1].place, f"is an earlier copy; {entry.place} counts.")
            )
            del latest[copy]  # a later one comes after what was written before it
        latest[copy] = (name, entry)
    return list(latest.values()), passed_over


def _age(answer: tuple[str, Entry]) -> tuple[float, bool, str]:
    """Sorts earlier files first; of two that are dated alike, the one marked as a copy is later."""
    name, entry = answer
    path = PurePosixPath(name)
    return entry.written, without_copy_mark(path) != path.stem, entry.place


def _class_file(who: Who, name: str, entry: Entry) -> ClassFile:
    handed_in = HandedIn(entry.path or Path(entry.place), entry.problem, name or who.name)
    return ClassFile(entry.place.rstrip("/"), who, handed_in, entry.written)


def _with_unique_names(files: Sequence[ClassFile]) -> Iterator[ClassFile]:
    """Two learners of one name are told apart by their numbers."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for file in files:
        numbers[file.who.name].add(file.who.number)
    for file in files:
        if len(numbers[file.who.name]) > 1 and file.who.number:
            yield replace(file, who=replace(file.who, name=f"{file.who.name} ({file.who.number})"))
        else:
            yield file
