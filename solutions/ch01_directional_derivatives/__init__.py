"""Chapter 1. Directional derivatives: slopes, gradients, and the steepest way down."""

from .cards import EXERCISES
from .references import *

REACHED = (
    "You can measure the slope of a function in any direction, and "
    "find the direction in which it falls fastest."
)
