# tries: makes files without an end
# deserves: 2 exception|blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    for number in range(10 ** 9):
        with open(f'file{number}', 'w') as file:
            file.write('x')
