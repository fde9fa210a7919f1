"""A chapter: its folder, the notebooks that are derived from it, and its cards, loaded when asked for."""

from __future__ import annotations

import importlib
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import ModuleType

from gradecheck.course.exercise import Exercise
from gradecheck.distribution import repository_address, site_address
from gradecheck.errors import CardError


@dataclass(frozen=True)
class Chapter:
    """One chapter: its folder, and the notebooks that are derived from it.

    Parameters
    ----------
    name : str
        ``"ch06_backpropagation"``.
    folder : Path
        References, inputs, cards, known mistakes and the notebook as text, each in a file of its own.
    notebook : Path
        The exercise notebook, with stubs.
    package : str
        Private name under which the chapters of this course are imported.
    """

    name: str
    folder: Path
    notebook: Path
    package: str

    @property
    def text(self) -> Path:
        """The notebook as text: prose, experiments, and a place for each answer."""
        return self.folder / "notebook.md"

    @property
    def references(self) -> Path:
        """The right answers, and the functions that they use."""
        return self.folder / "references.py"

    @property
    def solution(self) -> Path:
        """The solution notebook, with answers and outputs."""
        return self.folder.parent / f"{self.name}.ipynb"

    @property
    def number(self) -> str:
        """``"6"`` for ``"ch06_backpropagation"``; the whole name where it has no number."""
        found = re.match(r"ch0*(\d+)", self.name)
        return found.group(1) if found else self.name

    @cached_property
    def page(self) -> str:
        """Address of the chapter in the book, as its repository serves it; empty where none is named."""
        site = site_address(repository_address(self.folder.parent.parent))
        return f"{site}book/{self.name}.html" if site else ""

    def section(self, exercise: str) -> str:
        """Address of the place in the book where what an exercise asks for has just been derived."""
        return f"{self.page}#exercise-{exercise}" if self.page else ""

    @cached_property
    def module(self) -> ModuleType:
        """The folder, imported: its reference functions and its cards."""
        return _import_chapter(self)

    @cached_property
    def title(self) -> str:
        """Title of the chapter: what the folder's docstring says between "Chapter 6." and the next mark."""
        first = (self.module.__doc__ or self.name).strip().splitlines()[0]
        return re.split(r"[:.](?:\s|$)", re.sub(r"^Chapter \d+\.\s*", "", first))[0]

    @cached_property
    def reached(self) -> str:
        """What a learner can do who has solved the whole chapter; empty where the folder does not say."""
        return str(getattr(self.module, "REACHED", ""))

    @cached_property
    def is_bonus(self) -> bool:
        """Whether the chapter says `BONUS = True`: its points are no part of the course's sum."""
        return bool(getattr(self.module, "BONUS", False))

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """The cards, in the order of `EXERCISES`."""
        cards = getattr(self.module, "EXERCISES", None)
        if not isinstance(cards, tuple) or not all(isinstance(card, Exercise) for card in cards):
            raise CardError(
                f"{self.folder / 'cards.py'}: EXERCISES must be a tuple of Exercise(...) cards, and "
                f"{self.folder / '__init__.py'} must import it."
            )
        return cards

    @cached_property
    def digest(self) -> str | None:
        """Digest recorded in the exercise notebook; None where there is no notebook to read it from."""
        try:
            notebook = json.loads(self.notebook.read_text(encoding="utf-8"))
            return notebook["metadata"]["gradecheck"]["digest"]
        except (OSError, ValueError, KeyError, TypeError):
            return None


def _import_chapter(chapter: Chapter) -> ModuleType:
    if not (chapter.folder / "__init__.py").is_file():
        raise CardError(
            f"{chapter.folder / '__init__.py'} is missing, but CHAPTERS in "
            f"{chapter.folder.parent / '__init__.py'} lists the chapter."
        )
    try:
        return importlib.import_module(f"{chapter.package}.{chapter.name}")
    except CardError as error:
        raise CardError(f"{chapter.folder}: {error}") from None
    except Exception as error:
        raise CardError(f"{chapter.folder} cannot be imported: {type(error).__name__}: {error}") from error
