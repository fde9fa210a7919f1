# unseen: wrong | line 7 | the parentheses stand round w - grad, so w is scaled by eta too

import numpy as np


def gradient_step(w, grad, eta):
    return eta * (w - grad)
