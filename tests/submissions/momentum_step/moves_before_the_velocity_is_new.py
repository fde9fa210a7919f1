# expect: failed value old_velocity_used
def momentum_step(theta, velocity, grad, eta, beta):
    theta = theta + velocity
    velocity = beta * velocity - eta * grad
    return theta, velocity
