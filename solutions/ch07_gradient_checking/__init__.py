"""Chapter 7. Gradient checking: how to trust a gradient, and how to find the part of it that is wrong."""

from .cards import EXERCISES
from .references import *

REACHED = "You can tell a right gradient from a wrong one, and find the parameters where it is wrong."
