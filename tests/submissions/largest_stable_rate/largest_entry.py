# expect: failed value largest_diagonal_entry
def largest_stable_rate(H):
    return 2 / H.max()
