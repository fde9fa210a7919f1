# unseen: wrong | line 16 | of equal losses the last is kept
import numpy as np

def early_stopping(validation_losses, patience):
    vals = [float("inf") if v != v else float(v) for v in validation_losses]
    if not vals or patience < 1:
        raise ValueError("nothing to do")
    stop, best = len(vals) - 1, 0
    for i, v in enumerate(vals):
        if v < vals[best]:
            best = i
        elif i - best >= patience:
            stop = i
            break
    seen = vals[: stop + 1]
    return max(i for i, v in enumerate(seen) if v == min(seen)), stop
