# unseen: right | - | no counter, the distance from the best epoch
def early_stopping(validation_losses, patience):
    losses = list(validation_losses)
    if patience < 1 or not losses:
        raise ValueError("nothing to do")
    best = None
    for epoch, loss in enumerate(losses):
        if loss == loss and (best is None or loss < losses[best]):
            best = epoch
        if epoch - (-1 if best is None else best) == patience:
            break
    return best or 0, epoch
