# unseen: right | - | sets of nodes, round after round
def topological_order(parents):
    left, order = dict(enumerate(map(set, parents))), []
    while left:
        ready = sorted(i for i, needed in left.items() if needed.isdisjoint(left))
        if not ready:
            raise ValueError("these nodes wait for each other: " + ", ".join(map(str, left)))
        order.extend(ready)
        for i in ready:
            del left[i]
    return order
