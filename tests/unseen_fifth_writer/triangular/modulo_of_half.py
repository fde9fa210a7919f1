# unseen: wrong | line 3 | the place in the cycle is the rest by one half of the cycle, so the rate only climbs
def triangular(t, half_cycle, eta_min, eta_max):
    place = t % half_cycle
    below_top = abs(place - half_cycle)
    share = 1 - below_top / half_cycle
    return (1 - share) * eta_min + share * eta_max
