# tries: loops in a destructor
# deserves: 2 timeout
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


class Trap:
    def __del__(self):
        while True:
            pass

def cube(x):
    Trap()
    return x * x * x
