# expect: failed value weights_exchanged
def violates_convexity(f, u, v, t):
    slack = 1e-10 * max(1, abs(f(u)), abs(f(v)))
    return f(t * u + (1 - t) * v) > (1 - t) * f(u) + t * f(v) + slack
