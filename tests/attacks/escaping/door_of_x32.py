# tries: calls the system with the numbers of x32
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import ctypes
import platform
def cube(x):
    if platform.machine() != 'x86_64':
        raise PermissionError('there is no such door')
    ctypes.CDLL(None).syscall(0x40000000 + 39)
    return x
