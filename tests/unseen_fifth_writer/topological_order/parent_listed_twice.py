# unseen: wrong | line 7 | a parent that is listed twice is counted twice and taken off once, so a right graph is refused [exception]
from collections import deque


def topological_order(parents):
    n = len(parents)
    missing = [len(ps) for ps in parents]
    children = {i: set() for i in range(n)}
    for i, ps in enumerate(parents):
        for p in ps:
            children[p].add(i)
    queue, order = deque(i for i in range(n) if missing[i] == 0), []
    while queue:
        node = queue.popleft()
        order.append(node)
        for child in children[node]:
            missing[child] -= 1
            if missing[child] == 0:
                queue.append(child)
    if len(order) < n:
        raise ValueError("cycle")
    return order
