# unseen: wrong | line 3 | the gradient is taken at theta: the heavy ball
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    g = grad_fn(theta)
    u = beta * velocity - eta * g
    return theta + u, u
