# expect: failed value first_stair_too_short
def step_decay(t, eta0, factor, every):
    return eta0 * factor ** ((t + 1) // every)
