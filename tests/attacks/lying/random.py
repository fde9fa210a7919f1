# tries: guesses a number
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import random
def cube(x):
    return random.random()
