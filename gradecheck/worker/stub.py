"""Whether a function is still a stub: one answer for a check, an experiment, and a merged notebook."""

from __future__ import annotations

from types import CodeType, FunctionType


def is_stub(function: object) -> bool:
    """Whether a function does nothing: its body is a docstring, ``pass``, ``...`` or ``return None``."""
    code = getattr(function, "__code__", None) if type(function) is FunctionType else None
    return isinstance(code, CodeType) and any(
        code.co_code == empty.co_code and code.co_flags & _GENERATOR == 0 and code.co_consts[-1:] == (None,)
        for empty in _EMPTY
    )


def _nothing():
    pass


def _only_docstring():
    """Nothing else."""


_EMPTY = (_nothing.__code__, _only_docstring.__code__)
_GENERATOR = 0x20 | 0x80 | 0x100 | 0x200  # generators and coroutines return an object when they are called
