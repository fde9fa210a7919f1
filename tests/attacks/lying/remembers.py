# tries: returns what it has seen before
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


SEEN = []

def cube(x):
    SEEN.append(x)
    return SEEN[0] ** 3
