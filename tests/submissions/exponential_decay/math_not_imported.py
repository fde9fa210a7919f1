# expect: failed exception -
def exponential_decay(t, eta0, rate):
    return eta0 * maths.exp(-rate * t)
