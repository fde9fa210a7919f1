# tries: writes a file without an end
# deserves: 2 exception|blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    with open('large', 'wb') as file:
        while True:
            file.write(bytes(2 ** 20))
