# expect: failed value stays_ahead
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    theta = theta + beta * velocity
    velocity = beta * velocity - eta * grad_fn(theta)
    return theta + velocity, velocity
