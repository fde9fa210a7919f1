# unseen: wrong | line 7 | there is a column only for each class that occurs [shape]
import numpy as np


def one_hot(labels, n_classes):
    # pd.get_dummies
    classes = np.unique(labels)
    return (labels[:, None] == classes[None, :]).astype(float)
