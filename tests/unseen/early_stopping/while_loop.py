# unseen: right | - | a while loop over epochs, the distance to the best epoch in place of a counter

import numpy as np


def early_stopping(validation_losses, patience):
    losses = list(validation_losses)
    if patience < 1 or not losses:
        raise ValueError("patience is to be 1 or more, and there is to be a loss")
    best, since, epoch = 0, -1, 0
    lowest = float("inf")
    while True:
        if losses[epoch] < lowest:
            lowest, best, since = losses[epoch], epoch, epoch
        if epoch - since == patience or epoch == len(losses) - 1:
            return best, epoch
        epoch += 1
