# unseen: wrong | line 9 | a node that is reached a second time is taken for a cycle [exception]

def topological_order(parents):
    """Depth-first search."""
    seen = set()
    order = []

    def visit(i, path_seen):
        if i in path_seen:
            raise ValueError(f"node {i} is in a cycle")
        path_seen.add(i)
        for p in parents[i]:
            visit(p, path_seen)
        if i not in seen:
            seen.add(i)
            order.append(i)

    for i in range(len(parents)):
        if i not in seen:
            visit(i, set())
    return order
