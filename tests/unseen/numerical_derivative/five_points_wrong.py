# unseen: wrong | line 6 | a higher-order difference with the wrong weight of the outer points

def numerical_derivative(f, x, h=1e-5):
    inner = 8 * (f(x + h) - f(x - h))
    outer = f(x + 2 * h) - f(x - 2 * h)
    return (inner + outer) / (12 * h)
