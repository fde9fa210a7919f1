# expect: failed shape classes_up_to_largest_label
import numpy as np


def one_hot(labels, n_classes):
    return np.eye(labels.max() + 1)[labels]
