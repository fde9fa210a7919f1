# expect: not_attempted - -
def step_decay(t, eta0, factor, every):
    raise NotImplementedError
