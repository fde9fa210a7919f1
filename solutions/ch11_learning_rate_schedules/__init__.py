"""Chapter 11. Learning-rate schedules: rates that fall, rise and start again, and averages of weights."""

from .cards import EXERCISES
from .references import *

REACHED = "You have written the learning-rate schedules with which large networks are trained."
