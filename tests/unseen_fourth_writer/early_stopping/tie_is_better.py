# unseen: wrong | line 12 | an equal loss counts as an improvement
import math


def early_stopping(validation_losses, patience):
    if patience < 1:
        raise ValueError("patience below 1")
    if len(validation_losses) == 0:
        raise ValueError("no losses")
    best_loss, best_epoch, waited = math.inf, 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss <= best_loss:
            best_loss, best_epoch, waited = loss, epoch, 0
        else:
            waited += 1
            if waited == patience:
                return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
