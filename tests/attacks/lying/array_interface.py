# tries: returns an object whose array lies at a forged address
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


class Forged:
    __array_interface__ = {'shape': (2 ** 20,), 'typestr': '<f8', 'data': (64, False), 'version': 3}

def cube(x):
    return Forged()
