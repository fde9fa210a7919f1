"""Chapter 11. Learning-rate schedules: rates that fall, rise and start again, and averages of weights."""

from .cards import EXERCISES
from .references import *
