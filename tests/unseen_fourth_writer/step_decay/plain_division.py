# unseen: wrong | line 3 | the number of stairs is a plain quotient and not rounded down
def step_decay(t, eta0, factor, every):
    stairs = t / every
    eta = eta0 * factor**stairs
    return float(eta)
