# expect: failed value rounded
def step_decay(t, eta0, factor, every):
    stairs = round(t / every)
    return eta0 * factor**stairs
