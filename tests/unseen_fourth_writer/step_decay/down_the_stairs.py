# unseen: right | - | a loop goes down the stairs one by one
def step_decay(t, eta0, factor, every):
    rate, left = float(eta0), t
    while left >= every:
        rate, left = rate * factor, left - every
    return rate
