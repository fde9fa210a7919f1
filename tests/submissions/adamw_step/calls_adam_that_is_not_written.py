# expect: not_checked - -
def adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps):
    raise NotImplementedError


def adamw_step(theta, m, v, grad, t, eta, beta1, beta2, eps, decay):
    theta_new, m, v = adam_step(theta, m, v, grad, t, eta, beta1, beta2, eps)
    return theta_new - eta * decay * theta, m, v
