# tries: keeps what it takes, and lets the next answer starve
# deserves: 2 memory|timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


KEPT = []

def cube(x):
    while True:
        KEPT.append(bytearray(2 ** 26))
