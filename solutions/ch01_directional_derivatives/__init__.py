"""Chapter 1. Directional derivatives: slopes, gradients, and the steepest way down."""

from .cards import EXERCISES
from .references import *
