# tries: returns a list in a list in a list
# deserves: 2 output
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    result = []
    for _ in range(10_000):
        result = [result]
    return result
