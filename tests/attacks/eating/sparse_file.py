# tries: makes a file of a terabyte with nothing in it
# deserves: 2 exception|blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    with open('sparse', 'wb') as file:
        file.truncate(2 ** 40)
