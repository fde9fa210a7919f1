# unseen: wrong | line 3 | the shares of u and v are exchanged at the point
def violates_convexity(f, u, v, t):
    p = (1 - t) * u + t * v
    chord = t * f(u) + (1 - t) * f(v)
    margin = 1e-10 * max(1.0, abs(f(u)), abs(f(v)))
    return bool(f(p) > chord + margin)
