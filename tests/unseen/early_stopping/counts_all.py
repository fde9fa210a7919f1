# unseen: wrong | line 11 | the count of bad epochs is in all and not in a row, and runs to the end

def early_stopping(validation_losses, patience):
    if patience < 1 or len(validation_losses) == 0:
        raise ValueError("nothing to do")
    best, best_epoch, bad = float("inf"), 0, 0
    for epoch, loss in enumerate(validation_losses):
        if loss < best:
            best, best_epoch = loss, epoch
        else:
            bad += 1
            if bad == patience:
                return best_epoch, epoch
    return best_epoch, len(validation_losses) - 1
