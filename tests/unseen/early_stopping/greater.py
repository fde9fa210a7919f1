# unseen: wrong | line 12 | stops only when the count is above patience

def early_stopping(validation_losses, patience):
    if patience < 1:
        raise ValueError("patience")
    if not len(validation_losses):
        raise ValueError("no loss")
    best = 0
    for i, loss in enumerate(validation_losses):
        if i and (loss < validation_losses[best] or validation_losses[best] != validation_losses[best]):
            best = i
        if i - best > patience:
            return best, i
    return best, len(validation_losses) - 1
