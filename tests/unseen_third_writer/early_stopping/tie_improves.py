# unseen: wrong | line 7 | an equal loss counts as better
def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("bad input")
    best, best_epoch, wait = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss <= best:
            best, best_epoch, wait = loss, epoch, 0
        else:
            wait += 1
            if wait == patience:
                return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
