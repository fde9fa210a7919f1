"""Chapter 13. Capstone, real digits: a network that reads handwriting, with everything we have written."""

from .cards import EXERCISES
from .references import *

REACHED = (
    "You have written, checked, and "
    "trained a network that reads handwritten digits, and you know why it works."
)
