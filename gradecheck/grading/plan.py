"""A class -> who was found and which file counts for each, before anything runs."""

from __future__ import annotations

from collections.abc import Iterator

from gradecheck.submission.class_folder import ClassFile, ClassFolder
from gradecheck.submission.platforms import Who
from gradecheck.wording.counted import counted
from gradecheck.wording.safe_text import printable_line


def render(found: ClassFolder) -> str:
    """Write the plan: a learner a paragraph, then what is passed over, with the reason."""
    lines = [line for who, files in found.learners.items() for line in _learner(who, files)]
    if found.passed_over:
        lines += ["passed over:", *(f"  {each.path}: {each.reason}" for each in found.passed_over)]
    with_answers = sum(any(not f.handed_in.problem for f in files) for files in found.learners.values())
    learners = counted(len(found.learners), "learner")
    lines.append(f"{learners}, {with_answers} of them with something to grade. Nothing was run.")
    return "".join(f"{printable_line(line)}\n" for line in lines)


def _learner(who: Who, files: tuple[ClassFile, ...]) -> Iterator[str]:
    known = ", ".join(filter(None, (who.number, who.email)))
    yield f"{who.name} ({known})" if known else who.name
    for number, file in enumerate(files):
        later = "" if number == 0 else " (counts before the one above where both have a function)"
        yield (
            f"  {file.place}: {file.handed_in.problem}"
            if file.handed_in.problem
            else f"  {file.place}{later}"
        )
