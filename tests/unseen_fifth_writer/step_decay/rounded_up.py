# unseen: wrong | line 3 | the step after this one is counted, so each stair ends one step early
def step_decay(t, eta0, factor, every):
    milestones = (t + 1) // every
    rate = eta0
    for _ in range(milestones):
        rate *= factor
    return rate
