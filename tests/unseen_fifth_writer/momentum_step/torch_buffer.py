# unseen: wrong | line 3 | the buffer collects gradients without the rate, as in torch, and is not the change of the parameters
def momentum_step(theta, velocity, grad, eta, beta):
    buf = beta * velocity + grad
    return theta - eta * buf, buf
