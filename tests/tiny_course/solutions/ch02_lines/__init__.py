"""Chapter 2. Lines: a cost, its gradient, and a draw."""

from .cards import EXERCISES
from .references import *
