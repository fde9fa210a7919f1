# unseen: right | - | a sum over the two signs
def numerical_derivative(f, x, h=1e-5):
    return sum(sign * f(x + sign * h) for sign in (1, -1)) / (2 * h)
