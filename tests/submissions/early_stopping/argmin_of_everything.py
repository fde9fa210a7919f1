# expect: failed value -
import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")

    best_epoch = int(np.argmin(validation_losses))
    return best_epoch, min(best_epoch + patience, len(validation_losses) - 1)
