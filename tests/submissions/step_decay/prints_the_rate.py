# expect: failed dtype -
def step_decay(t, eta0, factor, every):
    print(eta0 * factor ** (t // every))
