# unseen: wrong | line 4 | the drop comes one step late

def step_decay(t, eta0, factor, every):
    drops = (t - 1) // every if t else 0
    return eta0 * factor ** drops
