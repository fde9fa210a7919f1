# tries: opens a file again and again
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    kept = []
    while True:
        kept.append(open('/dev/null'))
