# unseen: wrong | line 4 | the parameters move by the old velocity
def momentum_step(theta, velocity, grad, eta, beta):
    v_new = beta * velocity - eta * grad
    theta_new = theta + velocity
    return theta_new, v_new
