# tries: reads the memory of its parent
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import os
def cube(x):
    with open(f'/proc/{os.getppid()}/mem', 'rb') as memory:
        return memory.read(8)
