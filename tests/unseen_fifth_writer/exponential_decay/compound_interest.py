# unseen: wrong | line 3 | it loses the share `rate` in each step, which is not exp(-rate)
def exponential_decay(t, eta0, rate):
    gamma = 1 - rate
    return eta0 * gamma**t
