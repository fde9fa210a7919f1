# tries: loops, and swallows every exception that could end it
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    while True:
        try:
            while True:
                pass
        except BaseException:
            continue
