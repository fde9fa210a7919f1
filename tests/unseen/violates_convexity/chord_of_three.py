# unseen: wrong | line 6 | the value at the middle counts into the chord

def violates_convexity(f, u, v, t):
    fu, fv = f(u), f(v)
    middle = f(t * u + (1 - t) * v)
    chord = t * fu + (1 - t) * middle
    return bool(middle > chord + 1e-10 * max(1, abs(fu), abs(fv)))
