# expect: failed value gradient_at_theta
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    velocity = beta * velocity - eta * grad_fn(theta)
    return theta + velocity, velocity
