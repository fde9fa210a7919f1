# unseen: wrong | line 20 | the order is backward, each node before its parents

def topological_order(parents):
    state = [0] * len(parents)
    order = []

    def visit(i):
        if state[i] == 1:
            raise ValueError("cycle")
        if state[i] == 2:
            return
        state[i] = 1
        for p in parents[i]:
            visit(p)
        state[i] = 2
        order.append(i)

    for i in range(len(parents)):
        visit(i)
    return order[::-1]
