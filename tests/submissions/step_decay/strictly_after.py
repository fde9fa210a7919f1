# expect: failed value first_stair_too_long
def step_decay(t, eta0, factor, every):
    eta = eta0
    for step in range(t):
        if step > 0 and step % every == 0:
            eta = eta * factor
    return eta
