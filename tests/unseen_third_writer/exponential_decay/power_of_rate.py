# unseen: wrong | line 3 | the rate is the base: (1 - rate)^t
def exponential_decay(t, eta0, rate):
    return eta0 * (1 - rate) ** t
