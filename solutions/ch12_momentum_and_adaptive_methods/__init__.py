"""Chapter 12. Momentum and adaptive methods: steps that remember, and a rate for every weight."""

from .cards import EXERCISES
from .references import *

REACHED = (
    "You have written momentum, RMSProp, Adam and AdamW, the methods with which most networks are trained."
)
