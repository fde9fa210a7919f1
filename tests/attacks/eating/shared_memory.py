# tries: takes shared memory of the system
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


from multiprocessing import shared_memory
def cube(x):
    return shared_memory.SharedMemory(create=True, size=2 ** 24)
