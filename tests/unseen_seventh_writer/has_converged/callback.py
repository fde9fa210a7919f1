# unseen: wrong | line 12 | the last patience + 1 losses count as recent, one too many
import numpy as np

class Stopper:
    def __init__(self, patience, delta):
        if patience < 1:
            raise ValueError("patience")
        self.p, self.d = patience, delta
    def stale(self, losses):
        if len(losses) <= self.p:
            return False
        cut = len(losses) - self.p - 1
        if cut < 1:
            return False
        return bool(not (min(losses[cut:]) < min(losses[:cut]) - self.d))
def has_converged(losses, patience, min_delta=0.0):
    return Stopper(patience, min_delta).stale(list(losses))
