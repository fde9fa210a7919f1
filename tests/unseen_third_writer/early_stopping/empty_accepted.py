# unseen: wrong | line 5 | an empty list is not refused [not refused]
def early_stopping(validation_losses, patience):
    if patience < 1:
        raise ValueError("patience < 1")
    best, best_e, bad, e = float("inf"), 0, 0, -1
    for e, v in enumerate(validation_losses):
        if v < best:
            best, best_e, bad = v, e, 0
        else:
            bad += 1
        if bad == patience:
            break
    return best_e, e
