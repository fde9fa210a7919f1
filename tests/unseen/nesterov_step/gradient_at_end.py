# unseen: wrong | line 4 | the gradient is taken after a whole plain step

def nesterov_step(theta, velocity, grad_fn, eta, beta):
    ahead = theta + velocity
    velocity_new = beta * velocity - eta * grad_fn(ahead)
    return theta + velocity_new, velocity_new
