# expect: failed dtype -
import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")

    best, best_epoch, waited = np.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
        if waited >= patience:
            break
    return float(best), epoch
