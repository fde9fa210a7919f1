# unseen: wrong | line 5 | the run is h, from the middle to the right point, and not 2 h
def numerical_derivative(f, x, h=1e-5):
    right, left = x + h, x - h
    rise = f(right) - f(left)
    run = right - x
    return rise / run
