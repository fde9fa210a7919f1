# unseen: wrong | line 5 | rounding counts as a violation
def violates_convexity(f, u, v, t):
    inside = f(t * u + (1 - t) * v)
    chord = t * f(u) + (1 - t) * f(v)
    return bool(inside > chord)
