# tries: writes beside its folder
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    with open('../gradecheck-attack', 'w') as file:
        file.write('x')
