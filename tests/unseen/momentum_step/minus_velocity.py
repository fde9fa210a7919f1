# unseen: wrong | line 5 | the new velocity is subtracted

def momentum_step(theta, velocity, grad, eta, beta):
    v = beta * velocity - eta * grad
    return theta - v, v
