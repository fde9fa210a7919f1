"""Function + Call -> Outcome, the same in the worker process and inside a notebook.

Whatever the function does (raises, ends the program, warns, changes its arguments), the call ends in an
`Outcome`, and NumPy's error state, the warning filters and the arguments as planned are as before.
"""

from __future__ import annotations

from time import perf_counter
from types import TracebackType
from typing import Any

from .call import Call
from .chance import Chance
from .exceptions import Blocked, frames, summarize_exception
from .memory_order import in_another_order
from .outcome import Outcome, Raised, Status
from .plain_values import TooLarge, plain, type_name
from .probes import build
from .side_effects import EarlierResult, changed_arguments, shared_arguments
from .stub import is_stub
from .witness import Witness


def run_call(function: object, call: Call, earlier: EarlierResult | None = None) -> Outcome:
    """Call a learner's function once.

    Parameters
    ----------
    function : object
        What the learner's code has under the name ``call.function``.
    call : Call
        The planned call. Its arguments are built afresh, so the function never sees the planned objects.
    earlier : EarlierResult, optional
        The results of earlier calls, in whose memory the new one must not lie.

    Returns
    -------
    outcome : Outcome
        Whatever the function raises is in it.

    Raises
    ------
    KeyboardInterrupt
        If it comes during the call: that is a person's wish.
    """
    if not callable(function):
        message = f"{call.function} is not a function but a value of type {type_name(function)}"
        return Outcome(Status.MISSING, raised=Raised("TypeError", message))
    if is_stub(function):
        return Outcome(Status.NOT_ATTEMPTED)
    arguments = [build(argument) for argument in call.arguments]
    if call.in_another_order:
        arguments = list(map(in_another_order, arguments))
    witness, chance = Witness(function, run_call.__code__), Chance(call)
    start = perf_counter()
    try:
        with witness:
            value = function(*arguments)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        heard = _heard(witness, start)
        return _raised(error, function, heard)
    heard = _heard(witness, start)
    return _returned(value, call, arguments, earlier, {**heard, **chance.afterwards(arguments)})


def _heard(witness: Witness, start: float) -> dict[str, Any]:
    """What an outcome says however the call ended."""
    return {
        "seconds": perf_counter() - start,
        "warnings": witness.warnings,
        "printed": witness.printed,
    }


def _returned(
    value: object, call: Call, arguments: list[object], earlier: EarlierResult | None, heard: dict[str, Any]
) -> Outcome:
    """Outcome of a call that came back."""
    try:
        return Outcome(
            Status.RETURNED,
            value=plain(value),
            changed=dict(changed_arguments(call.arguments, arguments)),
            shared=tuple(shared_arguments(value, arguments)),
            reused=earlier is not None and earlier.is_in_the_way_of(call.function, value),
            **heard,
        )
    except TooLarge as error:
        return Outcome(Status.OUTPUT, raised=Raised("TooLarge", str(error)), **heard)
    except MemoryError:
        raised = Raised("MemoryError", "no memory was left to copy the result")
        return Outcome(Status.MEMORY, raised=raised, **heard)


def _raised(error: BaseException, function: object, heard: dict[str, Any]) -> Outcome:
    """Outcome of a call that raised."""
    raised = summarize_exception(error, function)
    if isinstance(error, MemoryError):
        return Outcome(Status.MEMORY, raised=raised, **heard)
    if isinstance(error, Blocked):
        return Outcome(Status.BLOCKED, raised=raised, **heard)
    if isinstance(error, NotImplementedError) and _is_own(error.__traceback__, function):
        return Outcome(Status.NOT_ATTEMPTED, **heard)
    return Outcome(Status.EXCEPTION, raised=raised, **heard)


def _is_own(trace: TracebackType | None, function: object) -> bool:
    """Whether the function itself raised, not another unfinished answer that it calls."""
    codes = [code for code, _ in frames(trace)]
    return bool(codes) and codes[-1] is getattr(function, "__code__", None)
