# unseen: wrong | line 6 | the shares are exchanged in the chord, so u has the share 1 - t there
def violates_convexity(f, u, v, t):
    s = 1 - t
    f_u, f_v = f(u), f(v)
    inside = f(t * u + s * v)
    chord = s * f_u + t * f_v
    margin = 1e-10 * max(1.0, abs(f_u), abs(f_v))
    return bool(inside - chord > margin)
