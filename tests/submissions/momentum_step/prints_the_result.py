# expect: failed shape -
def momentum_step(theta, velocity, grad, eta, beta):
    velocity = beta * velocity - eta * grad
    print(theta + velocity, velocity)
