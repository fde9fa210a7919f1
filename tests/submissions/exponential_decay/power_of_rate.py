# expect: failed value power_of_the_rate
def exponential_decay(t, eta0, rate):
    return eta0 * rate**t
