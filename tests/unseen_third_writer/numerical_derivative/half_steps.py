# unseen: wrong | line 3 | the steps are h / 2 long, but the rise is divided by 2 h
def numerical_derivative(f, x, h=1e-5):
    step = h / 2
    up, down = f(x + step), f(x - step)
    return (up - down) / (2 * h)
