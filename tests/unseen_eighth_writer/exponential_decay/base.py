# unseen: wrong | line 3 | each step multiplies by 1 - rate, as compound interest does, and not by e^-rate
def exponential_decay(t, eta0, rate):
    keep = 1.0 - rate
    return float(eta0 * keep ** t)
