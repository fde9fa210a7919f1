"""Chapter 2. Gradient descent: many small steps against the gradient, and how large a step may be."""

from .cards import EXERCISES
from .references import *

REACHED = "You have written gradient descent, and you can say how large its steps may be."
