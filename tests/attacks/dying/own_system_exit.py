# tries: raises an exception of its own that ends programs
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


class Leave(SystemExit):
    pass

def cube(x):
    raise Leave(0)
