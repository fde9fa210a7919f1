"""Chapter 1. Powers: a number, and the slope of a function that is handed over."""

from .cards import EXERCISES
from .references import *
