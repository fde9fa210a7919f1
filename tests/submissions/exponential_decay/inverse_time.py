# expect: failed value one_over
def exponential_decay(t, eta0, rate):
    return eta0 / (1 + rate * t)
