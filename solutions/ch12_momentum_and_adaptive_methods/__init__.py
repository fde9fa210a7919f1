"""Chapter 12. Momentum and adaptive methods: steps that remember, and a rate for every weight."""

from .cards import EXERCISES
from .references import *
