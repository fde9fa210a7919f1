# unseen: wrong | line 4 | beta also multiplies the gradient

def momentum_step(theta, velocity, grad, eta, beta):
    velocity_new = beta * (velocity - eta * grad)
    return theta + velocity_new, velocity_new
