"""Chapter 3. Loss functions: one number for all errors, and the straight line that makes it smallest."""

from .cards import EXERCISES
from .references import *
