# unseen: wrong | line 3 | the rate falls back to the bottom at once and does not come down along a line
def triangular(t, half_cycle, eta_min, eta_max):
    where = t % half_cycle
    share = where / half_cycle
    return eta_min + share * (eta_max - eta_min)
