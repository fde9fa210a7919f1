"""A course: where it lies, and its chapters in order.

In: a folder with `_config.yml` and `solutions/__init__.py` (TITLE, VERSION, CHAPTERS).
Out: a `Course`, whose chapters are loaded when they are first asked for.
"""

from __future__ import annotations

import difflib
import importlib.util
import re
import sys
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from types import ModuleType

from gradecheck.course.chapter import Chapter
from gradecheck.course.exercise import Exercise
from gradecheck.course.identity import CourseIdentity, digest_of_pages, last_change, last_changes, stamp_of
from gradecheck.course.index import read_index
from gradecheck.course.needed_version import refuse_older
from gradecheck.errors import CardError, UsageError


@dataclass(frozen=True)
class Course:
    """A course and its chapters.

    Parameters
    ----------
    title, version : str
        As every report names them.
    folder : Path
        The folder that holds `_config.yml`, `solutions/` and `exercises/`.
    chapters : tuple of Chapter
        In the order of reading.
    package : str
        Name under which the pages are imported.
    changes : tuple of (str, int, int)
        As `gradecheck.course.identity.last_changes` has seen them when the course was loaded.
    """

    title: str
    version: str
    folder: Path
    chapters: tuple[Chapter, ...]
    package: str = field(default="", repr=False)
    changes: tuple[tuple[str, int, int], ...] = field(default=(), repr=False, compare=False)

    def is_current(self) -> bool:
        """Whether every page that was imported is as it was; the others are read as they are, when needed."""
        seen = zip(self._modules, self.changes, strict=True)
        return all(last_change(page) == page for module, page in seen if module in sys.modules)

    @cached_property
    def _modules(self) -> tuple[str, ...]:
        """Of each page the name under which it is imported."""
        below = (Path(page).relative_to(self.pages).with_suffix("").parts for page, *_ in self.changes)
        return tuple(".".join((self.package, *parts)).removesuffix(".__init__") for parts in below)

    @cached_property
    def places(self) -> dict[str, tuple[Chapter, Exercise]]:
        """Every exercise by name, in the order of the course, with its chapter."""
        places: dict[str, tuple[Chapter, Exercise]] = {}
        for chapter in self.chapters:
            for card in chapter.exercises:
                if card.name in places:
                    first = places[card.name][0].name
                    raise CardError(
                        f"{chapter.folder}: {first} has an exercise `{card.name}` already. "
                        "Names are unique in the whole course."
                    )
                places[card.name] = (chapter, card)
        return places

    @cached_property
    def identity(self) -> CourseIdentity:
        """What reports say of the course."""
        return CourseIdentity(self.title, self.version, str(self.folder), digest_of_pages(self.pages))

    @property
    def pages(self) -> Path:
        """The folder of the chapters."""
        return self.folder / "solutions"

    @cached_property
    def names(self) -> dict[str, Chapter]:
        """Every exercise by name, in the order of the course, with its chapter."""
        indexed = read_index(self.pages, [chapter.name for chapter in self.chapters])
        if indexed is None:
            return {name: chapter for name, (chapter, _) in self.places.items()}
        return {name: chapter for chapter in self.chapters for name in indexed[chapter.name]}

    def find(self, name: str) -> tuple[Chapter, Exercise]:
        """Chapter and card of the exercise `name`.

        Raises
        ------
        UsageError
            The course has no such exercise; the sentence has the nearest name.
        """
        if name not in self.names:
            raise UsageError(_unknown("exercise", name, tuple(self.names)))
        chapter = self.names[name]
        return chapter, next(card for card in chapter.exercises if card.name == name)

    def find_chapter(self, name: str) -> Chapter:
        """The chapter called `name`: the whole name, its first part such as ``"ch06"``, or its number.

        Raises
        ------
        UsageError
            The course has no such chapter; the sentence has the nearest name.
        """
        number = re.sub(r"^(?:ch)?0*(\d+)$", r"\1", name)
        for chapter in self.chapters:
            if name == chapter.name or number == chapter.number:
                return chapter
        raise UsageError(_unknown("chapter", name, tuple(chapter.name for chapter in self.chapters)))


def load_course(folder: Path) -> Course:
    """The course in `folder`; its chapters are imported later, one by one, when they are asked for.

    Raises
    ------
    CardError
        `solutions/__init__.py` lacks TITLE, VERSION or CHAPTERS, or lists a chapter that is not there.
    """
    folder = Path(folder).resolve()
    return _loaded(folder, last_changes(folder / "solutions"))


@lru_cache(maxsize=8)
def _loaded(folder: Path, changes: tuple[tuple[str, int, int], ...]) -> Course:
    """The course as its pages are now; what has been computed from them stays until one changes."""
    pages = folder / "solutions"
    package = _import_package(pages, stamp_of(changes))
    for needed in ("TITLE", "VERSION", "CHAPTERS"):
        if not hasattr(package, needed):
            raise CardError(f"{pages / '__init__.py'} must set {needed}.")
    refuse_older(getattr(package, "NEEDS_GRADECHECK", None), f"the course {package.TITLE} in {folder}")
    return Course(
        title=package.TITLE,
        version=package.VERSION,
        folder=folder,
        chapters=tuple(
            Chapter(name, pages / name, folder / "exercises" / f"{name}.ipynb", package.__name__)
            for name in package.CHAPTERS
        ),
        package=package.__name__,
        changes=changes,
    )


def _import_package(pages: Path, stamp: str) -> ModuleType:
    """Import `pages/__init__.py` under a name of its own: two courses can live in one process."""
    name = f"_gradecheck_course_{stamp}"
    if name in sys.modules:
        return sys.modules[name]
    spec = importlib.util.spec_from_file_location(
        name, pages / "__init__.py", submodule_search_locations=[str(pages)]
    )
    assert spec is not None  # it is there for a file, and its loader too
    assert spec.loader is not None
    package = importlib.util.module_from_spec(spec)
    sys.modules[name] = package
    try:
        spec.loader.exec_module(package)
    except BaseException:
        del sys.modules[name]
        raise
    return package


def _unknown(noun: str, name: str, known: tuple[str, ...]) -> str:
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.4)
    meant = f" Did you mean `{near[0]}`?" if near else ""
    return f"the course has no {noun} `{name}`.{meant} `gradecheck list` shows them all."
