# expect: passed - -
def step_decay(t, eta0, factor, every):
    return eta0 * factor ** (t // every)
