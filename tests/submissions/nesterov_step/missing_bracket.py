# expect: failed syntax -
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    velocity = beta * velocity - eta * grad_fn(theta + beta * velocity
    return theta + velocity, velocity
