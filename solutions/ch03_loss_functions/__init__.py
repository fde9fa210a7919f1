"""Chapter 3. Loss functions: one number for all errors, and the straight line that makes it smallest."""

from .cards import EXERCISES
from .references import *

REACHED = "You have fitted a line to data with nothing but the gradient of a cost."
