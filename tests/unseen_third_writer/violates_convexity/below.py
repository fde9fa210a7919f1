# unseen: wrong | line 6 | it asks for a point below the chord
def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    tiny = 1e-10 * max(1, abs(fu), abs(fv))
    gap = f(t * u + (1 - t) * v) - (t * fu + (1 - t) * fv)
    return bool(gap < -tiny)
