# unseen: wrong | line 16 | as in PyTorch it cuts only when more than patience losses were not better
import numpy as np


def reduce_on_plateau(losses, eta0, factor, patience):
    etas = np.zeros(len(losses))
    best = float("inf")
    num_bad_epochs = 0
    lr = eta0
    for epoch, loss in enumerate(losses):
        if loss < best:
            best = loss
            num_bad_epochs = 0
        else:
            num_bad_epochs += 1
        if num_bad_epochs > patience:
            lr = lr * factor
            num_bad_epochs = 0
        etas[epoch] = lr
    return etas
