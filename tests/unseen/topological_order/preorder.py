# unseen: wrong | line 11 | a node is put into the order before its parents are visited

def topological_order(parents):
    order, on_path = [], []

    def dfs(node):
        if node in on_path:
            raise ValueError("cycle found")
        if node in order:
            return
        order.append(node)
        on_path.append(node)
        for parent in parents[node]:
            dfs(parent)
        on_path.remove(node)

    for node in range(len(parents)):
        dfs(node)
    return order
