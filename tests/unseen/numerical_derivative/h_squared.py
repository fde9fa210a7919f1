# unseen: wrong | line 6 | divided by h squared, as for a second derivative

def numerical_derivative(f, x, h=1e-5):
    up = f(x + h)
    down = f(x - h)
    return (up - down) / (2 * h ** 2)
