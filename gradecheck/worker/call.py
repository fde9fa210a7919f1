"""A call of a learner's function, and what came of it: frozen, and made of plain values for the border."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Probe:
    """A function handed to a learner's function, by its name in the fixed list of `probes`.

    Parameters
    ----------
    name : str
        Key of `gradecheck.worker.probes.PROBES`.
    parameters : dict of str to plain value
        Its parameters, for example ``{"coefficients": array}``.
    """

    name: str
    parameters: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Seed:
    """A random generator handed to a learner's function, built afresh from its seed for each call."""

    number: int


@dataclass(frozen=True)
class Call:
    """One call, planned before any learner code runs.

    Parameters
    ----------
    exercise : str
        The exercise that the call serves.
    function : str
        The learner's function that is called: the exercise's own, or the learner's cost.
    role : str
        ``"answer"``, ``"repeat"`` (the same question again), ``"refuse"`` (must raise ValueError),
        ``"jittered"`` (the answer beside a case) or ``"cost"`` (the learner's own cost at a point of the
        numeric gradient).
    case : int
        Number of the case within the exercise.
    point : int
        Number of the evaluation point within a ``"cost"`` series; 0 otherwise.
    arguments : tuple
        Positional arguments: values of the closed set, `Probe` or `Seed`.
    seconds : float
        Time allowed, in seconds.
    """

    exercise: str
    function: str
    role: str
    case: int
    point: int
    arguments: tuple
    seconds: float = 10.0


@dataclass(frozen=True)
class Raised:
    """An exception of the learner's code, as text.

    Parameters
    ----------
    type : str
        Name of the class.
    message : str
        Its text, shortened to 500 characters.
    where : str
        ``"cell 7, line 3"`` or ``"line 12"``: the innermost line of the learner's own code; empty if unknown.
    line : str
        That line of source, stripped; empty if unknown.
    """

    type: str
    message: str
    where: str = ""
    line: str = ""


@dataclass(frozen=True)
class Outcome:
    """What came of a call.

    Parameters
    ----------
    status : str
        ``"returned"``, ``"not_attempted"``, or a cause: ``"exception"``, ``"timeout"``, ``"memory"``,
        ``"output"``, ``"blocked"``, ``"crashed"``, ``"syntax"``, ``"missing"``.
    value : plain value, optional
        What was returned, as a value of the closed set; `Foreign` for anything else.
    changed : dict of int to plain value
        Positions of the arguments that the call changed, with their values afterwards.
    shared : tuple of int
        Positions of the arguments with which the returned arrays share memory.
    warnings : tuple of str
        Numeric warnings (overflow, divide, invalid), each once, as text.
    raised : Raised, optional
        The exception; for a timeout, a crash, memory or a result that is too large a sentence with the limit
        and what was measured. With ``"missing"`` only where the name is there but is no function.
    seconds : float
        Wall time of the call, in seconds.
    """

    status: str
    value: object = None
    changed: dict[int, object] = field(default_factory=dict)
    shared: tuple[int, ...] = ()
    warnings: tuple[str, ...] = ()
    raised: Raised | None = None
    seconds: float = 0.0


@dataclass(frozen=True)
class Foreign:
    """Stands for a returned object outside the closed set; only the name of its type crosses the border."""

    type: str
