# tries: defines its answer twenty times, the last one wrong
# deserves: 2 value
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x * x

def cube(x):
    return x * x
