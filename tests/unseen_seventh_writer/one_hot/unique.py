# unseen: wrong | line 5 | the width is the number of classes that occur [shape]
import numpy as np

def one_hot(labels, n_classes):
    present = np.unique(labels)
    return (np.asarray(labels)[:, None] == present).astype(float)
