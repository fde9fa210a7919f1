# unseen: right | - | a zip of all snapshots and a reduction by addition
from functools import reduce
from operator import add
import numpy as np


def average_weights(snapshots):
    share = 1 / len(snapshots)
    return [reduce(add, column) * share for column in zip(*snapshots)]
