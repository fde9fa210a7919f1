# expect: failed value part_taken_off
def exponential_decay(t, eta0, rate):
    eta = eta0
    for _ in range(t):
        eta = eta - rate * eta
    return eta
