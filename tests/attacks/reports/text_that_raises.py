# tries: raises an exception that cannot be shown
# deserves: 2 exception
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


class Mute(Exception):
    def __str__(self):
        raise SystemExit

    __repr__ = __str__

def cube(x):
    raise Mute
