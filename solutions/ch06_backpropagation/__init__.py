"""Chapter 6. Backpropagation: the errors of all neurons, and so the gradient, in one pass backwards."""

from .cards import EXERCISES
from .references import *

REACHED = "You have written backpropagation, the algorithm that trains every neural network, and checked it."
