"""Chapter 13. Capstone, real digits: a network that reads handwriting, with everything we have written."""

from .cards import EXERCISES
from .references import *
