"""Chapter 4. Stochastic gradient descent: steps with the gradient of a few examples at a time."""

from .cards import EXERCISES
from .references import *

REACHED = (
    "You have written stochastic gradient descent, which learns from any number of examples, a few at a time."
)
