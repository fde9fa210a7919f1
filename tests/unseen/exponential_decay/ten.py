# unseen: wrong | line 4 | a power of ten

def exponential_decay(t, eta0, rate):
    return eta0 * 10 ** (-rate * t)
