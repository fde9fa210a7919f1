# expect: failed exception -
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    theta += beta * velocity
    theta -= eta * grad_fn(theta)
    return theta, beta * velocity
