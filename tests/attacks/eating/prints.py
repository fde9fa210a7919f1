# tries: prints two hundred megabytes, and is right
# deserves: 3 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    for _ in range(200):
        print('x' * 2 ** 20)
    return x * x * x
