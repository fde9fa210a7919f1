# unseen: wrong | line 5 | the slope is rounded to five decimals

def numerical_derivative(f, x, h=1e-5):
    slope = (f(x + h) - f(x - h)) / (2 * h)
    return round(slope, 5)
