# unseen: wrong | line 6 | the factor is multiplied by the number of stairs and not raised to it
def step_decay(t, eta0, factor, every):
    drops = t // every
    if drops == 0:
        return eta0
    return eta0 * factor * drops
