# expect: failed value average_instead_of_sum
def momentum_step(theta, velocity, grad, eta, beta):
    velocity = beta * velocity - (1 - beta) * eta * grad
    return theta + velocity, velocity
