# expect: failed value once_only
def step_decay(t, eta0, factor, every):
    if t >= every:
        return eta0 * factor
    return eta0
