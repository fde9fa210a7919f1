# unseen: right | - | a sum over the two signs in a generator
def numerical_derivative(f, x, h=1e-5):
    return sum(side * f(x + side * h) for side in (+1, -1)) / (h + h)
