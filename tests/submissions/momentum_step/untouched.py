# expect: not_attempted - -
def momentum_step(theta, velocity, grad, eta, beta):
    raise NotImplementedError
