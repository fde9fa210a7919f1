# unseen: wrong | line 3 | it jumps back to the bottom at the top and does not come down
def triangular(t, half_cycle, eta_min, eta_max):
    share = (t % half_cycle) / half_cycle
    return eta_min + (eta_max - eta_min) * share
