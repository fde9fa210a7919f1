# expect: failed value -
def topological_order(parents):
    order, state = [], [0] * len(parents)

    def visit(i):
        if state[i] == 1:
            raise ValueError("cycle")
        if state[i] == 0:
            state[i] = 1
            for p in parents[i]:
                visit(p)
            state[i] = 2
            order.append(i)

    for i in range(len(parents)):
        visit(i)
    return order[::-1]
