# unseen: right | - | a loop that multiplies at each stair
def step_decay(t, eta0, factor, every):
    eta = eta0
    while t >= every:
        eta *= factor
        t -= every
    return eta
