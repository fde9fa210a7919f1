"""Known mistakes of `topological_order`; each docstring is what the learner reads."""

from ..references import topological_order as _right_order


def cycle_not_noticed(parents):
    """Your orders are right, but where there is a cycle you return what could be ordered and say nothing.
    How can you see at the end that nodes are missing?
    """
    try:
        return _right_order(parents)
    except ValueError:
        order = []
        while True:
            ready = [n for n, p in enumerate(parents) if n not in order and set(p) <= set(order)]
            if not ready:
                return order
            order.append(ready[0])


def order_of_numbers(parents):
    """You return the nodes in the order of their numbers, but a node may have parents with larger numbers."""
    _right_order(parents)
    return list(range(len(parents)))


def children_first(parents):
    """Your order is turned around, since every node comes before its parents. Did you go along the arrows in
    the other direction, or reverse a list that was right?
    """
    return _right_order(parents)[::-1]


def parents_taken_for_children(parents):
    """You read parents[i] as the nodes that are computed from node i. They are those that node i is computed
    from.
    """
    _right_order(parents)
    children = [[child for child, its in enumerate(parents) if node in its] for node in range(len(parents))]
    return _right_order(children)


def fewest_parents_first(parents):
    """You sort the nodes by how many parents they have. A node with one parent may have to wait for a node
    with three.
    """
    _right_order(parents)
    return sorted(range(len(parents)), key=lambda node: len(parents[node]))


def one_parent_is_enough(parents):
    """You add a node as soon as one of its parents is in the order. It has to wait for all of them."""
    _right_order(parents)
    order = [node for node, its_parents in enumerate(parents) if not its_parents]
    for node in order:
        order += [n for n, its in enumerate(parents) if node in its and n not in order]
    return order


def node_before_its_parents(parents):
    """You add a node to the order when you come to it, and its parents afterward. Add it when you leave it,
    after all of its parents.
    """
    _right_order(parents)
    order = []

    def visit(node):
        if node not in order:
            order.append(node)
            for parent in parents[node]:
                visit(parent)

    for node in range(len(parents)):
        visit(node)
    return order


def node_for_each_use(parents):
    """Your order has some nodes several times, once for each time that they are used. Remember which ones
    you have had.
    """
    _right_order(parents)
    order = []

    def visit(node):
        for parent in parents[node]:
            visit(parent)
        order.append(node)

    for node in range(len(parents)):
        visit(node)
    return order


def only_what_the_last_node_needs(parents):
    """Your order has only the nodes that the last one is computed from. Begin at every node, because
    some lead nowhere and belong into the order all the same.
    """
    _right_order(parents)
    order = []

    def visit(node):
        if node not in order:
            for parent in parents[node]:
                visit(parent)
            order.append(node)

    visit(len(parents) - 1)
    return order


def places_for_nodes(parents):
    """You return for each node its place in the order. Asked for is the order itself: its first entry is the
    number of the node that comes first.
    """
    order = _right_order(parents)
    return [order.index(node) for node in range(len(parents))]


def second_use_forgotten(parents):
    """You take a node that another one uses twice, as in x * x, for a cycle. It is counted twice among the
    parents and crossed out once, so the node seems to wait forever.
    """
    if any(len(set(its_parents)) < len(its_parents) for its_parents in parents):
        raise ValueError
    return _right_order(parents)


def meeting_taken_for_cycle(parents):
    """You take a node that is reached a second time for a cycle. Two paths may meet at a node without
    forming one. There is a cycle only if a node is reached while its own parents are still being visited.
    """
    _right_order(parents)
    for root in range(len(parents)):
        seen, waiting = set(), [root]
        while waiting:
            node = waiting.pop()
            if node in seen:
                raise ValueError
            seen.add(node)
            waiting += parents[node]
    return _right_order(parents)
