# expect: failed exception -
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    velocity = beta * velocity - eta * grad_fn
    return theta + velocity, velocity
