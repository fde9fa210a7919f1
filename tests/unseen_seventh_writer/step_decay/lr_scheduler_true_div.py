# unseen: wrong | line 5 | the stairs are a smooth curve
import numpy as np

def step_decay(t, eta0, factor, every):
    n = t / every
    return eta0 * factor ** n
