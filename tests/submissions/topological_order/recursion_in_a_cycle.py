# expect: failed value -
def topological_order(parents):
    order = []

    def visit(i):
        if i in order:
            return
        for p in parents[i]:
            visit(p)
        order.append(i)

    for i in range(len(parents)):
        visit(i)
    return order
