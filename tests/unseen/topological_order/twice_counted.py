# unseen: wrong | line 16 | a parent that is listed twice is counted twice and taken away once [exception]

from collections import deque


def topological_order(parents):
    n = len(parents)
    missing = [len(p) for p in parents]
    ready = deque(i for i in range(n) if missing[i] == 0)
    order = []
    while ready:
        node = ready.popleft()
        order.append(node)
        for child in range(n):
            if node in parents[child]:
                missing[child] -= 1
                if missing[child] == 0:
                    ready.append(child)
    if len(order) < n:
        raise ValueError("the graph has a cycle")
    return order
