"""Chapter 1. Seven functions: one array in, one array or number out."""

from .cards import EXERCISES
from .references import *
