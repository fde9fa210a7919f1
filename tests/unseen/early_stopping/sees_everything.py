# unseen: wrong | lines 9, 10 | the best of all losses is taken, also of those after the stop

import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("bad input")
    best = int(np.nanargmin(validation_losses))
    stop = min(best + patience, len(validation_losses) - 1)
    return best, stop
