# unseen: wrong | line 3 | the quotient is rounded to the nearest integer
def step_decay(t, eta0, factor, every):
    stair = round(t / every)
    return eta0 * factor**stair
