"""Known mistakes, each in one place: a wrong function whose docstring is the sentence that helps.

In: a module of wrong functions, or of wrong parts of a right one. Out: a `Mistake` for each, in the order of
their definition. Nothing is noted down anywhere when a function is defined.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from types import FunctionType, ModuleType
from typing import overload

from gradecheck.errors import CardError

Family = Callable[..., object]


@dataclass(frozen=True)
class WrongPart:
    """A mistake that is made in one part of a computation and leaves its other parts right.

    Parameters
    ----------
    family : callable
        The computation, ``family(part, *arguments)``; see `mistake_in`.
    part : str
        Name of the part that is wrong.
    function : callable
        What is computed there instead. Its parameters are names that the family gives to `part`.
    """

    family: Family
    part: str
    function: Callable[..., object]

    @property
    def parameters(self) -> tuple[str, ...]:
        """What the wrong part is computed from."""
        code = self.function.__code__
        return code.co_varnames[: code.co_argcount]


def mistake_in(family: Family, part: str) -> Callable[[Callable[..., object]], WrongPart]:
    """Make a function the wrong part of a computation; its docstring is the sentence that helps.

    Parameters
    ----------
    family : callable
        ``family(part, *arguments)`` with the arguments of the exercise. It computes the right answer and says
        ``slope = part("slope", right_slope, Z=Z)`` wherever somebody may go wrong; without a mistake that is
        ``right_slope``.
    part : str
        The part that is wrong. The function is given those of the named values that its parameters ask for;
        the right value has the name of the part.

    Examples
    --------
    >>> def _area(part, width, height):
    ...     return part("area", width * height, width=width, height=height)
    >>> @mistake_in(_area, "area")
    ... def halved(area):
    ...     '''Yours is half of ours: that is a triangle.'''
    ...     return area / 2
    """
    return lambda function: WrongPart(family, part, function)


def also_in(family: Family, mistake: WrongPart) -> WrongPart:
    """The same mistake in another computation that has a part of this name."""
    return WrongPart(family, mistake.part, mistake.function)


class Parts:
    """The parts of a computation, right but for the mistakes that are made.

    Parameters
    ----------
    mistakes : sequence of WrongPart
        Several in one part are made one after the other.
    """

    def __init__(self, mistakes: Sequence[WrongPart]) -> None:
        self._made: dict[str, tuple[tuple[Callable[..., object], tuple[str, ...]], ...]] = {}
        for mistake in mistakes:
            made = (mistake.function, mistake.parameters)
            self._made[mistake.part] = (*self._made.get(mistake.part, ()), made)

    def __call__(self, part: str, right: object, /, **known: object) -> object:
        """The value of a part: the right one, or what a mistake makes of it."""
        for function, parameters in self._made.get(part, ()):
            known[part] = right
            missing = [name for name in parameters if name not in known]
            if missing:
                raise CardError(
                    f"the mistake `{function.__name__}` asks for {missing[0]!r}, but the part {part!r} gives "
                    f"{', '.join(known)}."
                )
            right = function(*[known[name] for name in parameters])
        return right


@dataclass(frozen=True)
class Mistake:
    """A known mistake: a wrong function and the sentence that helps.

    Parameters
    ----------
    wrong : callable
        Takes the arguments of the exercise and returns the answer with the mistake in it.
    sentence : str
        What the learner reads: what their answer does, and what to look at. Never the solution.
    name : str, optional
        Name of the mistake; the name of the function unless given.
    wrong_part : WrongPart, optional
        The part that is wrong, where the mistakes of an exercise are parts of one computation.
    """

    wrong: Callable[..., object]
    sentence: str
    name: str = ""
    wrong_part: WrongPart | None = None

    def __post_init__(self) -> None:
        if not self.name:
            object.__setattr__(self, "name", self.wrong.__name__)

    def goes_with(self, other: Mistake) -> bool:
        """Whether the two can be made together: both are parts of one computation."""
        mine, theirs = self.wrong_part, other.wrong_part
        return mine is not None and theirs is not None and mine.family is theirs.family


def made_together(*mistakes: Mistake) -> Callable[..., object]:
    """The wrong function with several mistakes of one computation in it."""
    parts = [mistake.wrong_part for mistake in mistakes if mistake.wrong_part is not None]
    return partial(parts[0].family, Parts(parts))


class MistakesOfModule(Sequence[Mistake]):
    """The known mistakes of an exercise, read from their module when they are first asked for.

    A right answer never asks.

    Parameters
    ----------
    package : ModuleType
        The package of the chapter's mistakes.
    exercise : str
        Name of the exercise, and of the module.
    parameters : tuple of str
        What the exercise takes.
    """

    def __init__(self, package: ModuleType, exercise: str, parameters: tuple[str, ...]) -> None:
        self._package, self._exercise, self._parameters = package, exercise, parameters
        self._read: tuple[Mistake, ...] | None = None

    @property
    def _mistakes(self) -> tuple[Mistake, ...]:
        if self._read is None:
            name = f"{self._package.__name__}.{self._exercise}"
            path = Path(self._package.__path__[0]) / f"{self._exercise}.py"
            if not path.is_file():
                raise CardError(f"{path} is missing: the known mistakes of the exercise.")
            try:
                module = importlib.import_module(name)
            except Exception as error:
                raise CardError(f"{path} cannot be imported: {type(error).__name__}: {error}") from error
            self._read = known_mistakes(module, self._parameters)
        return self._read

    @overload
    def __getitem__(self, at: int) -> Mistake: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Mistake, ...]: ...
    def __getitem__(self, at: int | slice) -> Mistake | tuple[Mistake, ...]:
        """One of the mistakes, or several."""
        return self._mistakes[at]

    def __iter__(self) -> Iterator[Mistake]:
        """Each mistake, in the order of definition."""
        return iter(self._mistakes)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._mistakes)


def known_mistakes(module: ModuleType, parameters: tuple[str, ...]) -> tuple[Mistake, ...]:
    """The public functions of a module as known mistakes, in the order of their definition.

    Parameters
    ----------
    module : ModuleType
        Each of its public functions is a mistake, whole (it takes the arguments of the exercise) or in a part
        (see `mistake_in`); helpers have names that begin with ``_``. The name of the mistake is that of the
        function, without the ``_`` at the end of a name that Python has taken.
    parameters : tuple of str
        What the exercise takes.

    Raises
    ------
    CardError
        A function takes other arguments than the exercise, or has no docstring.
    """
    return tuple(_mistakes(module, parameters))


def _mistakes(module: ModuleType, parameters: tuple[str, ...]) -> Iterator[Mistake]:
    public = [(key, value) for key, value in vars(module).items() if not key.startswith("_")]
    for name, found in ((key.removesuffix("_"), value) for key, value in public):
        if isinstance(found, WrongPart):
            wrong = partial(found.family, Parts((found,)))
            yield Mistake(wrong, _sentence(module, name, found.function), name, found)
        elif isinstance(found, FunctionType) and found.__module__ == module.__name__:
            if tuple(inspect.signature(found).parameters) != parameters:
                raise CardError(
                    f"{module.__file__}: `{name}` does not take what the exercise takes, "
                    f"({', '.join(parameters)}). Every public function of this module is a known mistake; "
                    "let the name of a helper begin with `_`."
                )
            yield Mistake(found, _sentence(module, name, found), name)


def _sentence(module: ModuleType, name: str, function: Callable[..., object]) -> str:
    """The docstring on one line."""
    sentence = " ".join((function.__doc__ or "").split())
    if not sentence:
        raise CardError(
            f"{module.__file__}: `{name}` needs a docstring: the sentence that the learner reads."
        )
    return sentence
