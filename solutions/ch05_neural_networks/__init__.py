"""Chapter 5. Neural networks: neurons, layers, and the way forward through them."""

from .cards import EXERCISES
from .references import *

REACHED = "You have written a neural network that turns inputs into outputs, layer by layer."
