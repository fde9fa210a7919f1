# tries: returns an object whose class has no name that can be read
# deserves: 2 -
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


class Meta(type):
    @property
    def __name__(cls):
        raise MemoryError


class Nameless(metaclass=Meta):
    def __repr__(self):
        raise KeyboardInterrupt

def cube(x):
    return Nameless()
