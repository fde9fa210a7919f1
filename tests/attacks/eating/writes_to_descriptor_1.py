# tries: writes to the descriptor that prints go to
# deserves: 3 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
def cube(x):
    for _ in range(50):
        os.write(1, b'x' * 2 ** 20)
    return x * x * x
