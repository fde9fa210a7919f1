"""Chapter 9. Regularization: fitting what will come, not only what has been seen."""

from .cards import EXERCISES
from .references import *

REACHED = "You know three ways to keep a network from learning its examples by heart."
