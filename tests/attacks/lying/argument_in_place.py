# tries: writes the answer into its argument
# deserves: 2 changed_arguments
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    try:
        x **= 3
    except TypeError:
        pass
    return x
