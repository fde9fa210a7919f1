# tries: computes in a pool of processes
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import multiprocessing
def cube(x):
    with multiprocessing.Pool(8) as pool:
        return pool.map(abs, x)
