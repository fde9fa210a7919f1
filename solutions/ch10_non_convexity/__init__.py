"""Chapter 10. Non-convexity: saddles, valleys and symmetry, and how to look at a loss surface."""

from .cards import EXERCISES
from .references import *
