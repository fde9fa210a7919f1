# unseen: right | - | rounds in which all nodes that are ready are taken at once, the largest first
def topological_order(parents):
    left, done, order = set(range(len(parents))), set(), []
    while left:
        ready = {i for i in left if done.issuperset(parents[i])}
        if not ready:
            raise ValueError(f"cycle among {sorted(left)}")
        order.extend(sorted(ready, reverse=True))
        done |= ready
        left -= ready
    return order
