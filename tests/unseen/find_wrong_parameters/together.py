# unseen: wrong | line 22 | all gradients are judged on one common scale, so a small wrong one passes

import numpy as np


def numerical_gradient(f, w, h=1e-5):
    w = np.array(w, dtype=float)
    gradient = np.zeros_like(w)
    for index in np.ndindex(w.shape):
        step = np.zeros_like(w)
        step[index] = h
        gradient[index] = (f(w + step) - f(w - step)) / (2 * h)
    return gradient


def find_wrong_parameters(loss, gradients, parameters):
    numeric = {}
    for name, w in parameters.items():
        numeric[name] = numerical_gradient(lambda v: loss({**parameters, name: v}), w)
    scale = max(np.abs(g).max() for g in numeric.values())
    return [n for n in parameters if np.shape(gradients[n]) != numeric[n].shape
            or not np.max(np.abs(gradients[n] - numeric[n])) / scale <= 1e-6]
