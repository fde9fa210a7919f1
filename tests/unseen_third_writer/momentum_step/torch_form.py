# unseen: wrong | lines 3, 4 | as in PyTorch, the rate multiplies the velocity and the velocity does not contain it
def momentum_step(theta, velocity, grad, eta, beta):
    buf = beta * velocity + grad
    return theta - eta * buf, buf
