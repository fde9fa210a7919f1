# expect: passed - -
def violates_convexity(f, u, v, t):
    slack = 1e-10 * max(1, abs(f(u)), abs(f(v)))
    return f(t * u + (1 - t) * v) > t * f(u) + (1 - t) * f(v) + slack
