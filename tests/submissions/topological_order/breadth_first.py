# expect: failed value one_parent_is_enough
def topological_order(parents):
    n = len(parents)
    check, left = [], set(range(n))
    while left:
        free = {i for i in left if not set(parents[i]) & left}
        if not free:
            raise ValueError("the graph has a cycle")
        left -= free
    children = [[j for j in range(n) if i in parents[j]] for i in range(n)]
    queue = [i for i in range(n) if not parents[i]]
    seen = set(queue)
    while queue:
        i = queue.pop(0)
        check.append(i)
        for j in children[i]:
            if j not in seen:
                seen.add(j)
                queue.append(j)
    return check
