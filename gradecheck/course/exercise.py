"""The card of an exercise: all that an author says about it, frozen, and validated when it is built.

In: functions and sentences of a chapter page. Out: an `Exercise` that the plan, the comparison, the
diagnosis, the notebooks and the tests read, each for itself.
"""

from __future__ import annotations

import difflib
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from types import ModuleType

import numpy as np

from gradecheck.course.mistakes import Mistake, MistakesOfModule
from gradecheck.errors import CardError

Arguments = Mapping[str, object]
Inputs = Callable[[np.random.Generator], Iterable[Arguments]]


@dataclass(frozen=True)
class Tolerance:
    """How far an answer may lie from the reference: ``relative * scale + absolute``.

    Parameters
    ----------
    relative : float
        Part of the largest finite expected magnitude of the whole array. Two right ways of writing a
        formula differ by some hundred rounding errors (about 1e-14); the smallest known mistake is
        far above 1e-6. The default stands between them, on the strict side.
    absolute : float
        Floor in the units of the answer, for problems that lose digits by themselves (a difference
        quotient loses ``eps * |f| / h``). Rounding-sized changes of the inputs are allowed for
        without it.
    conditioned : bool
        Whether rounding-sized changes of the inputs are allowed for; False where the page promises more.
    """

    relative: float = 1e-9
    absolute: float = 0.0
    conditioned: bool = True


#: Absolute error at most 1e-15 max(1, |answer|): what the course calls "exact".
EXACT = Tolerance(relative=1e-15, absolute=1e-15, conditioned=False)


@dataclass(frozen=True)
class OwnCost:
    """Where the learner's own cost is found, when the same notebook defines one.

    Parameters
    ----------
    function : str
        Name of the learner's function that returns the cost.
    arguments : callable
        ``arguments(**point)`` gives the positional arguments for one call of it, a tuple; `point`
        holds the arguments of the exercise (and `GradientOf.extra`) at one evaluation point.
    """

    function: str
    arguments: Callable[..., tuple]


@dataclass(frozen=True)
class GradientOf:
    """Says that the answer is the gradient of a cost, and of which.

    Parameters
    ----------
    cost : callable
        Reference cost, ``cost(**arguments) -> float``, of the arguments of the exercise and of `extra`.
    wrt : tuple of str
        The arguments that are varied, in the order of the outputs: output i has the structure
        (array, or list of arrays) of argument ``wrt[i]``.
    extra : callable, optional
        ``extra(**arguments) -> dict``: further arguments of `cost` that the exercise itself does not
        take, for example the weights whose gradient `layer_gradients` returns.
    outputs : tuple of int, optional
        Which outputs are the gradients, where the function returns more than them.
    own_cost : OwnCost, optional
        The learner's own cost, for "right for YOUR cost".
    measurable : callable, optional
        ``measurable(**arguments) -> bool``: False on a case where the cost loses so many digits that its
        numeric gradient proves nothing, as with logits of some hundreds. Proofs leave such a case out.
    called : str
        What messages call the answer, where "cost" is not the word of the exercise.
    """

    cost: Callable[..., float]
    wrt: tuple[str, ...]
    extra: Callable[..., Arguments] | None = None
    outputs: tuple[int, ...] | None = None
    own_cost: OwnCost | None = None
    measurable: Callable[..., bool] | None = None
    called: str = "gradient of the cost"


@dataclass(frozen=True)
class Exercise:
    """One exercise of a course.

    Parameters
    ----------
    reference : callable
        The right answer. Its name is the name of the exercise; its docstring is the task.
    inputs : callable
        ``inputs(rng)`` yields the cases, each a dict from parameter name to value, in the order of the
        reference's parameters; trailing parameters with a default may be left out. `rng` is the only
        source of chance. Values: None, bool, int, float, str, numeric arrays, lists, tuples and dicts
        of them, `Probe` for a function, `Seed` for a generator.
    points : int
        Points for the whole exercise, all or nothing.
    hints : tuple of str
        From gentle to plain; they open one by one, and none is the solution.
    mistakes : sequence of Mistake, or the package of the chapter's mistakes
        What people really get wrong here. In a package they are the functions of the module that is called as
        the exercise is; it is imported when they are first asked for.
    gradient : GradientOf, optional
        Where the answer is a gradient.
    tolerance : Tolerance
        How near is near enough.
    silent : bool
        The page promises that no overflow, divide or invalid warning is given; then one fails.
    may_share : tuple of str
        Arguments with which the answer may share memory because the page says so.
    repeated : bool
        Each case is called twice, to see that the same question gets the same answer. False only for
        what takes seconds.
    seconds : float
        Time allowed for one call, in seconds.
    refuses : callable, optional
        Like `inputs`: cases that the docstring says are refused with a ValueError.
    accepts : callable, optional
        ``accepts(answer, reference_answer, **arguments) -> bool`` for exercises with more than one
        right answer; without it the reference decides entry by entry.
    explains : callable, optional
        ``explains(answer, reference_answer, **arguments) -> (fact, cause)`` for answers that `accepts`
        refuses: what is seen, as the rest of a sentence that begins with the name of the exercise and has
        no full stop, and a sentence with the likely cause (empty where none is known).
    """

    reference: Callable[..., object]
    inputs: Inputs
    points: int
    hints: tuple[str, ...] = ()
    mistakes: Sequence[Mistake] = ()
    gradient: GradientOf | None = None
    tolerance: Tolerance = field(default_factory=Tolerance)
    silent: bool = False
    may_share: tuple[str, ...] = ()
    repeated: bool = True
    seconds: float = 10.0
    refuses: Inputs | None = None
    accepts: Callable[..., bool] | None = None
    explains: Callable[..., tuple[str, str]] | None = None

    def __post_init__(self) -> None:
        _validate(self)
        given: object = self.mistakes
        if isinstance(given, ModuleType):
            object.__setattr__(self, "mistakes", MistakesOfModule(given, self.name, self.parameters))

    @property
    def name(self) -> str:
        """Name of the exercise: the name of the reference function."""
        return self.reference.__name__

    @cached_property
    def parameters(self) -> tuple[str, ...]:
        """Names of the parameters, in order."""
        return tuple(inspect.signature(self.reference).parameters)

    @cached_property
    def outputs(self) -> tuple[str, ...]:
        """Names of what the function returns, from the Returns section of its docstring."""
        return output_names(self.reference)

    def cases(self, rng: np.random.Generator) -> Iterator[Arguments]:
        """Draw the cases, each checked against the reference's parameters."""
        return self._checked(self.inputs, rng)

    def refused_cases(self, rng: np.random.Generator) -> Iterator[Arguments]:
        """Draw the cases that must be refused; none where the card has no `refuses`."""
        return self._checked(self.refuses, rng) if self.refuses else iter(())

    def _checked(self, inputs: Inputs, rng: np.random.Generator) -> Iterator[Arguments]:
        for number, case in enumerate(inputs(rng)):
            if tuple(case) != self.parameters[: len(case)]:
                raise CardError(
                    f"{self.name}: case {number} of inputs has the arguments {tuple(case)}, but the "
                    f"reference takes {self.parameters}. Give them in this order; only trailing ones with "
                    "a default may be left out."
                )
            yield case


def output_names(function: Callable[..., object]) -> tuple[str, ...]:
    """Names in the Returns section of a numpydoc docstring, in order."""
    section = re.search(
        r"^Returns\n-+\n(.*?)(?=^\w[^\n]*\n-+\n|\Z)",
        inspect.getdoc(function) or "",
        flags=re.DOTALL | re.MULTILINE,
    )
    return tuple(re.findall(r"^(\w+) : ", section.group(1), flags=re.MULTILINE)) if section else ()


def _validate(card: Exercise) -> None:
    name = getattr(card.reference, "__name__", "")
    if not name.isidentifier():
        raise CardError(f"an exercise needs a named function as its reference, not {card.reference!r}.")
    if not output_names(card.reference):
        raise CardError(
            f"{name}: the docstring has no `Returns` section with lines like `name : type`. "
            "Messages take the names of the outputs from there."
        )
    if not (isinstance(card.points, int) and card.points > 0):
        raise CardError(f"{name}: points is {card.points!r}; give a whole number above 0.")
    names = [] if isinstance(card.mistakes, ModuleType) else [mistake.name for mistake in card.mistakes]
    doubled = {each for each in names if names.count(each) > 1}
    if doubled:
        raise CardError(f"{name}: two known mistakes share a name: {', '.join(sorted(doubled))}.")
    if card.explains is not None and card.accepts is None:
        raise CardError(f"{name}: explains tells why `accepts` refuses an answer; there is no `accepts`.")
    _validate_names(name, "may_share", card.may_share, card.parameters)
    if card.gradient is not None and card.gradient.extra is None:
        _validate_names(name, "gradient.wrt", card.gradient.wrt, card.parameters)


def _validate_names(exercise: str, where: str, names: tuple[str, ...], parameters: tuple[str, ...]) -> None:
    for wrong in (n for n in names if n not in parameters):
        near = difflib.get_close_matches(wrong, parameters, n=1)
        meant = f" Did you mean {near[0]!r}?" if near else ""
        raise CardError(f"{exercise}: {where} has {wrong!r}, but the reference takes {parameters}.{meant}")
