# tries: compares by a method that never answers
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


class Slow:
    def __lt__(self, other):
        while True:
            pass

def cube(x):
    sorted([Slow(), Slow()])
