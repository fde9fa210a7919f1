# tries: makes folders in folders without an end
# deserves: 2 exception|blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
def cube(x):
    for number in range(10 ** 9):
        os.mkdir('d')
        os.chdir('d')
