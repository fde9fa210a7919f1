# unseen: wrong | lines 3, 4 | beta and 1 - beta are exchanged for the velocity, and the old gradient step is added twice
def momentum_step(theta, velocity, grad, eta, beta):
    u = (1 - beta) * velocity - eta * grad
    return theta + u - eta * grad, u
