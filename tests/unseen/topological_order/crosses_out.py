# unseen: wrong | line 15 | the done parents are crossed out in the lists of the caller [changed arguments]

def topological_order(parents):
    left = list(range(len(parents)))
    order = []
    while left:
        free = [i for i in left if len(parents[i]) == 0]
        if free == []:
            raise ValueError("cycle")
        now = min(free)
        order.append(now)
        left.remove(now)
        for p in parents:
            while now in p:
                p.remove(now)
    return order
