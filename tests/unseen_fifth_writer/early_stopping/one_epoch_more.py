# unseen: wrong | line 14 | it stops when the count is above the patience and not when it reaches it
import math


class EarlyStopper:
    def __init__(self, patience):
        self.patience, self.counter, self.best, self.best_epoch = patience, 0, math.inf, 0

    def __call__(self, epoch, loss):
        if loss < self.best:
            self.best, self.best_epoch, self.counter = loss, epoch, 0
        else:
            self.counter += 1
        return self.counter > self.patience


def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")
    stopper, epoch = EarlyStopper(patience), 0
    for epoch, loss in enumerate(validation_losses):
        if stopper(epoch, loss):
            break
    return stopper.best_epoch, epoch
