# unseen: wrong | line 7 | rate is the base, as gamma in a scheduler
import numpy as np

def exponential_decay(t, eta0, rate):
    lr = eta0
    for _ in range(t):
        lr *= rate
    return lr
