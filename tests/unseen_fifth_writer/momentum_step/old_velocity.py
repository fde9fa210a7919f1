# unseen: wrong | line 5 | the parameters move by the old velocity and not by the new one
def momentum_step(theta, velocity, grad, eta, beta):
    kept = beta * velocity
    pushed = kept - eta * grad
    moved = theta + velocity
    return moved, pushed
