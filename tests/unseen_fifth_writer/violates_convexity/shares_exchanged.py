# unseen: wrong | line 5 | the shares of the two ends are exchanged in the height of the chord
def violates_convexity(f, u, v, t):
    fu, fv = float(f(u)), float(f(v))
    lerp = lambda p, q, s: p + s * (q - p)
    chord = lerp(fu, fv, t)
    slack = 1e-10 * max(1.0, abs(fu), abs(fv))
    return bool(float(f(lerp(v, u, t))) > chord + slack)
