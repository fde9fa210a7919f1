# unseen: wrong | line 3 | the exponent is t / every without rounding down
def step_decay(t, eta0, factor, every):
    return eta0 * factor ** (t / every)
