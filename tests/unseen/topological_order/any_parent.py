# unseen: wrong | line 8 | a node is taken when one of its parents is done, not when all are

def topological_order(parents):
    remaining = list(range(len(parents)))
    result = []
    while remaining:
        for node in remaining:
            if not parents[node] or any(p in result for p in parents[node]):
                break
        else:
            raise ValueError("There is a cycle.")
        remaining.remove(node)
        result.append(node)
    return result
