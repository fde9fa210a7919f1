# tries: takes memory piece by piece
# deserves: 2 memory|timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    pieces = []
    while True:
        pieces.append(bytearray(2 ** 27))
