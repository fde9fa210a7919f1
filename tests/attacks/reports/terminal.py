# tries: raises with a text that steers a terminal
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    raise ValueError('\x1b]0;title\x07\x1b[2J\x1b[31mred\x9b31m')
