# unseen: wrong | line 3 | it looks ahead by the whole velocity and not by the kept part
def nesterov_step(theta, velocity, grad_fn, eta, beta):
    ahead = theta + velocity
    velocity_new = beta * velocity - eta * grad_fn(ahead)
    return theta + velocity_new, velocity_new
