# unseen: right | - | np.stack and mean over axis 0

import numpy as np


def average_weights(snapshots):
    return [np.stack(same).mean(axis=0) for same in zip(*snapshots)]
