# expect: failed value -
def step_decay(t, eta0, factor, every):
    eta = eta0
    for step in range(t + 1):
        if step % every == 0:
            eta = eta * factor
    return eta
