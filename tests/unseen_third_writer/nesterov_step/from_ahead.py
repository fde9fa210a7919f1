# unseen: wrong | line 5 | the step starts at the point ahead, so that the velocity counts twice
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    look = theta + beta * velocity
    u = beta * velocity - eta * grad_fn(look)
    return look + u, u
