# unseen: wrong | line 21 | nodes that wait for each other in a circle are left out and not refused [not refused]
from collections import deque


def topological_order(parents):
    n = len(parents)
    waiting = [len(set(p)) for p in parents]
    children = [[] for _ in range(n)]
    for i, p in enumerate(parents):
        for j in set(p):
            children[j].append(i)
    queue = deque(i for i in range(n) if waiting[i] == 0)
    order = []
    while queue:
        i = queue.popleft()
        order.append(i)
        for c in children[i]:
            waiting[c] -= 1
            if waiting[c] == 0:
                queue.append(c)
    return order
