# expect: failed value slack_not_scaled
def violates_convexity(f, u, v, t):
    return f(t * u + (1 - t) * v) - t * f(u) - (1 - t) * f(v) > 1e-10
