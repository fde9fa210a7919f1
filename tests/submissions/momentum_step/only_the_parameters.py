# expect: failed shape -
def momentum_step(theta, velocity, grad, eta, beta):
    return theta + beta * velocity - eta * grad
