# unseen: wrong | line 7 | the slope is missing, as for cross-entropy
import numpy as np

def output_error(A, Y, Z):
    delta = np.array(A, dtype=float)
    delta -= Y
    return delta
