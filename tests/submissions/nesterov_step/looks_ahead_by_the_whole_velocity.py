# expect: failed value whole_velocity_ahead
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    velocity = beta * velocity - eta * grad_fn(theta + velocity)
    return theta + velocity, velocity
