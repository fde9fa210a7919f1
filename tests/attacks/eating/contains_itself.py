# tries: returns a list that contains itself
# deserves: 2 output
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    result = []
    result.append(result)
    return result
