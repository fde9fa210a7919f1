# expect: failed value middle_only
def violates_convexity(f, u, v, t):
    slack = 1e-10 * max(1, abs(f(u)), abs(f(v)))
    return f((u + v) / 2) > (f(u) + f(v)) / 2 + slack
