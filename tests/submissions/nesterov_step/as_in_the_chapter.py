# expect: passed - -
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    ahead = theta + beta * velocity
    velocity = beta * velocity - eta * grad_fn(ahead)
    return theta + velocity, velocity
