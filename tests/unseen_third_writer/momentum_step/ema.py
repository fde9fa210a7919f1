# unseen: wrong | line 3 | the gradient is weighted by 1 - beta
def momentum_step(theta, velocity, grad, eta, beta):
    u = beta * velocity - (1 - beta) * eta * grad
    return theta + u, u
