# expect: failed value velocity_points_uphill
def momentum_step(theta, velocity, grad, eta, beta):
    buffer = beta * velocity + eta * grad
    return theta - buffer, buffer
