# tries: is right the first time and loops afterwards
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


CALLS = []

def cube(x):
    CALLS.append(1)
    while len(CALLS) > 1:
        pass
    return x * x * x
