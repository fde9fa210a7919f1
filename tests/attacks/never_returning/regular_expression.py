# tries: backtracks without an end inside C
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import re
def cube(x):
    re.match('(a+)+$', 'a' * 64 + 'b')
