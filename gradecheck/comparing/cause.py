"""Why an answer does not pass."""

from __future__ import annotations

from enum import StrEnum


class Cause(StrEnum):
    """Why an exercise did not pass."""

    VALUE = "value"
    GRADIENT = "gradient"
    SHAPE = "shape"
    DTYPE = "dtype"
    NOT_FINITE = "not_finite"
    EXCEPTION = "exception"
    TIMEOUT = "timeout"
    MEMORY = "memory"
    OUTPUT = "output"
    BLOCKED = "blocked"
    CRASHED = "crashed"
    CHANGED_ARGUMENTS = "changed_arguments"
    NOT_DETERMINISTIC = "not_deterministic"
    SYNTAX = "syntax"
    WARNING = "warning"
    MISSING = "missing"
