# unseen: wrong | line 4 | the step grows with x, so that it is not h where |x| is above 1
def numerical_derivative(f, x, h=1e-5):
    # a step relative to x, as in Numerical Recipes
    dx = h * max(1.0, abs(x))
    xp = x + dx
    xm = x - dx
    return (f(xp) - f(xm)) / (xp - xm)
