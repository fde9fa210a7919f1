# tries: calls the system by interrupt 0x80
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import ctypes
import mmap
import platform
def cube(x):
    if platform.machine() != 'x86_64':
        raise PermissionError('there is no such door')
    code = mmap.mmap(-1, 4096, prot=7)
    code.write(bytes.fromhex('b814000000cd80c3'))
    address = ctypes.addressof(ctypes.c_char.from_buffer(code))
    ctypes.CFUNCTYPE(ctypes.c_int)(address)()
    return x
