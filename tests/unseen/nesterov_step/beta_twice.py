# unseen: wrong | line 5 | the lookahead uses beta squared

def nesterov_step(theta, velocity, grad_fn, eta, beta):
    kept = beta * velocity
    g = grad_fn(theta + beta * kept)
    new = kept - eta * g
    return theta + new, new
