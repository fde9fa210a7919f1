# expect: failed changed_arguments -
def momentum_step(theta, velocity, grad, eta, beta):
    velocity *= beta
    velocity -= eta * grad
    return theta + velocity, velocity
