# unseen: wrong | line 18 | a gradient of another shape raises and is not named [exception]

import numpy as np


def find_wrong_parameters(loss, gradients, parameters):
    wrong = []
    for name in parameters:
        w = np.array(parameters[name], dtype=float)
        measured = np.zeros_like(w)
        for i in np.ndindex(w.shape):
            e = np.zeros_like(w)
            e[i] = 1e-5
            up = loss({**parameters, name: w + e})
            down = loss({**parameters, name: w - e})
            measured[i] = (up - down) / 2e-5
        g = gradients[name]
        scale = max(np.abs(g).max(), np.abs(measured).max())
        if scale > 0 and np.abs(g - measured).max() / scale > 1e-6:
            wrong.append(name)
    return wrong
