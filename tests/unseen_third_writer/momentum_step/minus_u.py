# unseen: wrong | line 4 | the velocity is subtracted
def momentum_step(theta, velocity, grad, eta, beta):
    u = beta * velocity - eta * grad
    return theta - u, u
