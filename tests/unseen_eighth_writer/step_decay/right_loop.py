# unseen: right | - | multiplies stair by stair in a loop
def step_decay(t, eta0, factor, every):
    eta = eta0
    for _ in range(every, t + 1, every):
        eta = eta * factor
    return float(eta)
