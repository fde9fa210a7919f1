# tries: raises what a person's Ctrl-C raises
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise KeyboardInterrupt
