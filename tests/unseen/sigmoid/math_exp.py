# unseen: wrong | line 8 | math.exp takes one number and no array [exception]

import math
import numpy as np


def sigmoid(z):
    return 1 / (1 + math.exp(-z))
