# expect: failed value -
def has_converged(losses, patience, min_delta=0.0):
    if patience < 1:
        raise ValueError
    return False
