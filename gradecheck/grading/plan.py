"""A class -> who was found and which file counts for each, before anything runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gradecheck.submission.class_folder import ClassFile, ClassFolder
from gradecheck.submission.platforms import Who
from gradecheck.wording.counted import counted
from gradecheck.wording.safe_text import printable_line


def render(found: ClassFolder) -> str:
    """Write the plan: a learner a paragraph, then what is passed over, with the reason."""
    around = _around([file.place for file in found.files] + [each.path for each in found.passed_over])
    lines = [f"in {around}"] if around else []
    lines += [line for who, files in found.learners.items() for line in _learner(who, files, around)]
    if found.passed_over:
        lines.append("passed over:")
        lines += [f"  {each.path}: {each.reason}".replace(around, "") for each in found.passed_over]
    with_answers = sum(any(not f.handed_in.problem for f in files) for files in found.learners.values())
    learners = counted(len(found.learners), "learner")
    lines.append(f"{learners}, {with_answers} of them with something to grade. Nothing was run.")
    return "".join(f"{printable_line(line)}\n" for line in lines)


def _around(places: Sequence[str]) -> str:
    """The folder or archive in which everything lies, with a slash; empty if there is no such one."""
    first, slash, _ = places[0].partition("/")
    return first + slash if slash and all(place.startswith(first + slash) for place in places) else ""


def _learner(who: Who, files: tuple[ClassFile, ...], around: str) -> Iterator[str]:
    known = ", ".join(filter(None, (who.number, who.email)))
    yield f"{who.name} ({known})" if known else who.name
    for number, file in enumerate(files):
        place = file.place.removeprefix(around)
        later = "" if number == 0 else " (counts before the one above where both have a function)"
        yield (f"  {place}: {file.handed_in.problem}" if file.handed_in.problem else f"  {place}{later}")
