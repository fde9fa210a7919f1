# tries: leaves a thread that changes the answer after it was given
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import threading
def cube(x):
    def later():
        while True:
            x[...] = 0

    threading.Thread(target=later, daemon=True).start()
    return x
