# unseen: wrong | line 8 | all points are given to the loss at once [shape]

import numpy as np


def loss_along(loss, w, direction, ts):
    points = w + np.multiply.outer(ts, direction)
    return loss(points)
