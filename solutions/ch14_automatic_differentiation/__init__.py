"""Chapter 14. Automatic differentiation: a program that derives backpropagation for any other program."""

from .cards import EXERCISES
from .references import *

BONUS = True  # its points count for themselves
REACHED = "You have written the reverse mode, the method by which PyTorch and JAX differentiate any program."
