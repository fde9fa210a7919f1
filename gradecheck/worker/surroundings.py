"""What a notebook gives an answer beside Python, and what nobody gives it during a check: one list for both.

A notebook has names that no file has: `display`, `get_ipython`. A worker has them too, and they do nothing.
Whatever waits for a person (`input()`, `breakpoint()`) or ends the program (`exit()`) is refused with one
sentence in a worker, in a fork of a notebook, and in the notebook itself.
"""

from __future__ import annotations

import builtins
import contextlib
import io
import sys
from collections.abc import Callable, Iterable, Iterator
from types import FunctionType

from .exceptions import Blocked

_ASKS = "`{}` waits for a person, and nobody is there during a check; give the value in the code instead"
_STOPS = "`{}` stops the program for a person, and nobody is there during a check; take it out"
_ENDS = "the code ends the program (`{}`); an answer returns instead"
_IPYTHONS = ("IPython", "ipykernel")


def _refused(sentence: str) -> Callable[..., None]:
    def refuse(*arguments: object, **more: object) -> None:
        raise Blocked(sentence)

    return refuse


class _Silent:
    """Stands for IPython and its parts: whatever is asked of it is done, and is nothing."""

    def __getattr__(self, name: str) -> _Silent:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Silent()

    def __call__(self, *arguments: object, **more: object) -> None:
        pass


def _nothing(*arguments: object, **more: object) -> None:
    """Show nothing."""


def _display(*shown: object, display_id: object = None, **more: object) -> _Silent | None:
    """Show nothing; what can be shown anew later has a handle, as in a notebook."""
    return _Silent() if display_id else None


def _get_ipython() -> _Silent:
    return _Silent()


_EXIT, _QUIT = _refused(_ENDS.format("exit()")), _refused(_ENDS.format("quit()"))
#: Builtins that nobody answers.
_BUILTINS = {"input": _refused(_ASKS.format("input()")), "exit": _EXIT, "quit": _QUIT}
_BREAKPOINT = _refused(_STOPS.format("breakpoint()"))
#: Names that a notebook has from its start.
_NAMES = {"display": _display, "get_ipython": _get_ipython, "exit": _EXIT, "quit": _QUIT, "In": [], "Out": {}}


def names_of_a_notebook() -> dict[str, object]:
    """The names that a notebook has from its start, anew."""
    return {
        name: type(value)() if isinstance(value, list | dict) else value for name, value in _NAMES.items()
    }


@contextlib.contextmanager
def nobody_there(functions: Iterable[object] = ()) -> Iterator[None]:
    """Refuse whatever waits for a person while answers run; afterwards all is as before.

    Parameters
    ----------
    functions : iterable of object
        The live answers of a notebook: where their names are IPython's own, they mean what a worker has.
    """
    kept = [(vars(builtins), {name: vars(builtins).get(name) for name in _BUILTINS})]
    spaces = {id(f.__globals__): f.__globals__ for f in functions if type(f) is FunctionType}.values()
    kept += [(space, {n: space[n] for n in _NAMES if _is_ipythons(space.get(n))}) for space in spaces]
    stop, stdin = sys.breakpointhook, sys.stdin
    try:
        for space, names in kept:
            source = _BUILTINS if space is vars(builtins) else _NAMES
            space.update({name: source[name] for name in names})
        sys.breakpointhook, sys.stdin = _BREAKPOINT, io.StringIO()
        yield
    finally:
        sys.breakpointhook, sys.stdin = stop, stdin
        for space, names in kept:
            space.update({name: value for name, value in names.items() if value is not None})


def _is_ipythons(value: object) -> bool:
    """Whether a value is one of the helpers that IPython puts into a notebook: not the learner's own."""
    module = getattr(value, "__module__", None) if callable(value) else None
    return isinstance(module, str) and module.partition(".")[0] in _IPYTHONS


def silence_ipython() -> None:
    """Let a fork of a notebook show nothing: what it displays or logs would reach the notebook's log."""
    if "logging" in sys.modules:
        sys.modules["logging"].disable()
    interactive = sys.modules.get("IPython.core.interactiveshell")
    if interactive is None or not interactive.InteractiveShell.initialized():
        return
    shell = interactive.InteractiveShell.instance()
    for publisher in (shell.display_pub, shell.displayhook):
        publisher.__class__ = _silent_like(type(publisher))


def _silent_like(kind: type) -> type:
    """The class with its ways of saying something taken away; traits keep what they hold."""
    return type(kind.__name__, (kind,), {"publish": _nothing, "clear_output": _nothing, "__call__": _nothing})
