# unseen: wrong | line 14 | each loss is compared with the one before and not with the best
import math


def early_stopping(validation_losses, patience):
    losses = [float(x) for x in validation_losses]
    if patience < 1 or not losses:
        raise ValueError
    previous, count, best = math.inf, 0, 0
    stop = len(losses) - 1
    for t, x in enumerate(losses):
        if x < losses[best] or math.isnan(losses[best]):
            best = t
        count = 0 if x < previous else count + 1
        previous = x
        if count == patience:
            stop = t
            break
    return best, stop
