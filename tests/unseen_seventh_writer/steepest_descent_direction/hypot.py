# unseen: right | - | the length by math.hypot on the flattened list
import numpy as np

import math
def steepest_descent_direction(grad):
    entries = [float(e) for e in np.ravel(grad)]
    length = math.hypot(*entries)
    if length == 0:
        return np.zeros(np.shape(grad))
    return np.array([-e / length for e in entries]).reshape(np.shape(grad))
