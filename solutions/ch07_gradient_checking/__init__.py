"""Chapter 7. Gradient checking: how to trust a gradient, and how to find the part of it that is wrong."""

from .cards import EXERCISES
from .references import *
