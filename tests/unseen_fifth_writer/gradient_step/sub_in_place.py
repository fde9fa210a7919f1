# unseen: wrong | line 7 | w is changed in place, as torch's sub_ does [changed arguments]
import numpy as np


def gradient_step(w, grad, eta):
    # with torch.no_grad(): w.sub_(eta * grad)
    np.subtract(w, eta * grad, out=w, casting="unsafe")
    return w
