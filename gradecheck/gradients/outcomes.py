"""How a check of a gradient can end, and why."""

from __future__ import annotations

from enum import StrEnum


class Outcome(StrEnum):
    """What is said of a gradient."""

    RIGHT = "right"
    WRONG = "wrong"
    INCONCLUSIVE = "inconclusive"


class Reason(StrEnum):
    """Why that is said; one for each way in which a check can end."""

    AGREES = "agrees"
    AGREES_COARSELY = "agrees coarsely"
    AGREES_NEARBY = "agrees nearby"
    SMALL_CONSTANT = "small constant"
    SLOPE_DIFFERS = "slope differs"
    STALE = "stale"
    ACCUMULATES = "accumulates"
    STRUCTURE = "structure"
    NOT_FINITE = "not finite"
    CHANGES_PARAMETERS = "changes parameters"
    INVALID_PARAMETERS = "invalid parameters"
    INVALID_LOSS = "invalid loss"
    IGNORES_PARAMETERS = "ignores parameters"
    DETACHED = "detached"
    ZERO_GRADIENT = "zero gradient"
    RANDOM = "random"
    STATE = "state"
    KINK = "kink"
    FEW_DIGITS = "few digits"
    TENSOR_NOT_JUDGED = "tensor not judged"
    OUTSIDE_DOMAIN = "outside domain"
