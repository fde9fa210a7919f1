"""Chapter 10. Non-convexity: saddles, valleys and symmetry, and how to look at a loss surface."""

from .cards import EXERCISES
from .references import *

REACHED = (
    "You can look at a loss surface, and tell a minimum from a saddle and a real difference from a symmetry."
)
