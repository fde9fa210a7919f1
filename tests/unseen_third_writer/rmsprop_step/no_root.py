# unseen: wrong | line 4 | the root is forgotten
def rmsprop_step(theta, s, grad, eta, rho, eps):
    avg = rho * s + (1 - rho) * grad**2
    step = eta * grad / (avg + eps)
    return theta - step, avg
