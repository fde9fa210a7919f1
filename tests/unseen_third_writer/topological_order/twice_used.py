# unseen: wrong | line 4 | a parent that is in the list twice is counted twice but done once [exception]
def topological_order(parents):
    n = len(parents)
    waiting = [len(p) for p in parents]
    children = [set() for _ in range(n)]
    for i, ps in enumerate(parents):
        for p in ps:
            children[p].add(i)
    ready = [i for i in range(n) if waiting[i] == 0]
    order = []
    while ready:
        node = ready.pop(0)
        order.append(node)
        for c in children[node]:
            waiting[c] -= 1
            if waiting[c] == 0:
                ready.append(c)
    if len(order) < n:
        raise ValueError("cycle")
    return order
