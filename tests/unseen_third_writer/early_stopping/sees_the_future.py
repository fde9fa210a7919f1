# unseen: wrong | line 19 | the best epoch is looked for among all losses, also those after the stop
import numpy as np


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) < 1:
        raise ValueError("patience must be 1 or more, and there must be a loss")
    best, since = np.inf, 0
    stop = len(validation_losses) - 1
    for e, loss in enumerate(validation_losses):
        if loss < best:
            best, since = loss, 0
        else:
            since += 1
        if since >= patience:
            stop = e
            break
    values = np.nan_to_num(np.asarray(validation_losses, float), nan=np.inf)
    return int(np.argmin(values)), stop
