# unseen: wrong | line 5 | the first cut comes one step too early
def step_decay(t, eta0, factor, every):
    eta = eta0
    for step in range(t + 1):
        if (step + 1) % every == 0:
            eta = eta * factor
    return eta
