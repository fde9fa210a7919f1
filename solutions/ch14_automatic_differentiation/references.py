"""References of chapter 14: what its exercises ask for, and what notebooks are given."""

import heapq
import math
import operator

import numpy as np

# --- Graphs ----------------------------------------------------------------------------------------------


def evaluate_graph(nodes, inputs):
    r"""Value of every node of a graph, computed in the order of the list.

    Parameters
    ----------
    nodes : list of dict
        The graph. Each node is ``{"op": name, "inputs": [indices]}``, where the indices say of which earlier
        nodes it is computed. The first ``len(inputs)`` nodes are ``{"op": "input", "inputs": []}``. The
        others are ``add``, ``sub``, ``mul`` and ``div`` of two nodes, in this order, and ``exp``, ``log``
        (to the base e), ``sin``, ``tanh`` and ``neg`` of one node.
    inputs : list of float
        Values of the input nodes; some may be integers.

    Returns
    -------
    values : list of float
        ``values[i]`` is the value of ``nodes[i]``.

    Source: Griewank & Walther, Evaluating Derivatives (2nd ed., 2008), sec. 2.2, "evaluation procedure".
    """
    functions = {
        "add": operator.add,
        "sub": operator.sub,
        "mul": operator.mul,
        "div": operator.truediv,
        "exp": math.exp,
        "log": math.log,
        "sin": math.sin,
        "tanh": math.tanh,
        "neg": operator.neg,
    }
    values = [float(x) for x in inputs]
    for node in nodes[len(inputs) :]:
        values.append(functions[node["op"]](*[values[i] for i in node["inputs"]]))
    return values


def topological_order(parents):
    r"""Order in which the nodes of a graph can be computed, each one after its parents.

    Parameters
    ----------
    parents : list of list of int
        ``parents[i]`` holds the numbers of the nodes that node i is computed from. A node that is used twice,
        as in ``x * x``, may be in it twice.

    Returns
    -------
    order : list of int
        Every number from 0 to ``len(parents) - 1`` once, each node after all of its parents. Often several
        orders have this property, and each of them is right. Ours takes the smallest number among the nodes
        that are ready.

    Raises
    ------
    ValueError
        If there is a cycle, because then no such order exists.

    Source: Kahn, "Topological sorting of large networks", Communications of the ACM 5 (1962), 558-562.
    """
    children = [[] for _ in parents]
    for node, its_parents in enumerate(parents):
        for parent in set(its_parents):
            children[parent].append(node)
    missing = [len(set(its_parents)) for its_parents in parents]
    ready = [node for node, count in enumerate(missing) if count == 0]
    order = []
    while ready:
        order.append(heapq.heappop(ready))
        for child in children[order[-1]]:
            missing[child] -= 1
            if missing[child] == 0:
                heapq.heappush(ready, child)
    if len(order) < len(parents):
        left = sorted(set(range(len(parents))) - set(order))
        raise ValueError(f"the nodes {left} cannot be ordered, because some of them form a cycle.")
    return order


# --- The two modes ---------------------------------------------------------------------------------------


def forward_slope(nodes, inputs, direction):
    r"""Value of the last node, and how fast it changes along a direction, in one pass from first to last.

    Parameters
    ----------
    nodes : list of dict
        The graph, as in `evaluate_graph`.
    inputs : list of float
        Values of the input nodes.
    direction : list of float
        How fast each of the inputs moves, of any length.

    Returns
    -------
    value : float
        Value of the last node.
    slope : float
        Derivative of the last node with respect to t where the inputs are ``inputs + t * direction``, at
        t = 0. The direction is used as it is and not shortened to length 1.

    Source: Griewank & Walther (2008), sec. 3.1, "forward propagation of tangents".
    """
    rules = {
        "add": lambda y, a, da, b, db: da + db,
        "sub": lambda y, a, da, b, db: da - db,
        "mul": lambda y, a, da, b, db: da * b + a * db,
        "div": lambda y, a, da, b, db: (da - y * db) / b,
        "exp": lambda y, a, da: y * da,
        "log": lambda y, a, da: da / a,
        "sin": lambda y, a, da: math.cos(a) * da,
        "tanh": lambda y, a, da: (1 - y * y) * da,
        "neg": lambda y, a, da: -da,
    }
    values, slopes = evaluate_graph(nodes, inputs), [float(v) for v in direction]
    for y, node in zip(values[len(inputs) :], nodes[len(inputs) :], strict=True):
        pairs = [number for i in node["inputs"] for number in (values[i], slopes[i])]
        slopes.append(rules[node["op"]](y, *pairs))
    return values[-1], slopes[-1]


def reverse_slopes(nodes, inputs):
    r"""Derivative of the last node with respect to every node, in one pass from last to first.

    Parameters
    ----------
    nodes : list of dict
        The graph, as in `evaluate_graph`.
    inputs : list of float
        Values of the input nodes.

    Returns
    -------
    slopes : list of float
        ``slopes[i]`` is the derivative of the last node with respect to ``nodes[i]``: how fast the last value
        grows if a small number is added to the value of node i and everything after it is computed anew.
        That of the last node itself is 1, and that of a node that the last one does not use is 0.

    Source: Griewank & Walther (2008), sec. 3.2, "reverse propagation of gradients"; Linnainmaa (1976).
    """
    derivatives = {
        "add": lambda y, a, b: (1.0, 1.0),
        "sub": lambda y, a, b: (1.0, -1.0),
        "mul": lambda y, a, b: (b, a),
        "div": lambda y, a, b: (1 / b, -y / b),
        "exp": lambda y, a: (y,),
        "log": lambda y, a: (1 / a,),
        "sin": lambda y, a: (math.cos(a),),
        "tanh": lambda y, a: (1 - y * y,),
        "neg": lambda y, a: (-1.0,),
    }
    values, slopes = evaluate_graph(nodes, inputs), [0.0] * (len(nodes) - 1) + [1.0]
    for number in reversed(range(len(inputs), len(nodes))):
        node = nodes[number]
        local = derivatives[node["op"]](values[number], *[values[i] for i in node["inputs"]])
        for parent, derivative in zip(node["inputs"], local, strict=True):
            slopes[parent] += slopes[number] * derivative
    return slopes


# --- Arrays ----------------------------------------------------------------------------------------------


def unbroadcast(G, shape):
    r"""Gradient with respect to an operand that NumPy broadcast.

    Parameters
    ----------
    G : ndarray, shape to which the operand was broadcast
        Derivative of a cost with respect to the result of an operation entry by entry, such as a sum.
    shape : tuple of int
        Shape of the operand. It may have fewer axes than G, and axes of length 1 where G is longer.

    Returns
    -------
    gradient : ndarray, shape `shape`
        Derivative of the cost with respect to each entry of the operand. For an operand of shape ``()`` it
        may be a float. It may share memory with G.

    Source: the rules of broadcasting, Harris et al., "Array programming with NumPy", Nature 585 (2020),
    357-362, read backward.
    """
    G = np.sum(G, axis=tuple(range(np.ndim(G) - len(shape))))
    repeated = tuple(axis for axis, length in enumerate(shape) if length == 1)
    return np.sum(G, axis=repeated, keepdims=True)


# --- A tape ----------------------------------------------------------------------------------------------


#: Derivatives of an operation y = f(a, b) with respect to its operands.
DERIVATIVES = {
    np.add: (lambda y, a, b: 1.0, lambda y, a, b: 1.0),
    np.subtract: (lambda y, a, b: 1.0, lambda y, a, b: -1.0),
    np.multiply: (lambda y, a, b: b, lambda y, a, b: a),
    np.true_divide: (lambda y, a, b: 1 / b, lambda y, a, b: -y / b),
    np.power: (
        lambda y, a, b: b * a ** (b - 1),
        lambda y, a, b: y * np.log(a),
    ),
    np.maximum: (lambda y, a, b: a >= b, lambda y, a, b: a < b),
    np.negative: (lambda y, a: -1.0,),
    np.exp: (lambda y, a: y,),
    np.log: (lambda y, a: 1 / a,),
    np.sin: (lambda y, a: np.cos(a),),
    np.tanh: (lambda y, a: 1 - y * y,),
}


class Variable(np.lib.mixins.NDArrayOperatorsMixin):
    """A number or an array that remembers what it was computed from.

    Parameters
    ----------
    value : array_like
        The value.
    parents : list of (Variable, callable)
        What it was computed from. Each callable turns the derivative of a
        cost with respect to this value into that with respect to the parent.
    """

    def __init__(self, value, parents=()):
        self.value = np.asarray(value, dtype=float)
        self.parents = parents

    def __array_ufunc__(self, ufunc, method, *operands):
        """Compute a value for NumPy, and note how to go back from it."""
        if method != "__call__" or ufunc not in (*DERIVATIVES, np.matmul):
            return NotImplemented  # NumPy then says which function it is
        values = [value_of(x) for x in operands]
        y = ufunc(*values)
        if ufunc is np.matmul:
            pulls = [lambda G: G @ values[1].T, lambda G: values[0].T @ G]
        else:
            rules = DERIVATIVES[ufunc]
            pulls = [entrywise(rule, y, values) for rule in rules]
        parents = [
            (x, undo_broadcasting(pull, value.shape))
            for x, pull, value in zip(operands, pulls, values, strict=True)
            if isinstance(x, Variable)  # a plain number or array ends here
        ]
        return Variable(y, parents)

    def sum(self, axis=None, keepdims=False, **unused):
        """The sum over axes; each entry gets what its sum receives."""
        x = self.value
        whole = x.sum(axis=axis, keepdims=True)

        def pull(G):
            return np.broadcast_to(G.reshape(whole.shape), x.shape)

        y = whole if keepdims else x.sum(axis=axis)
        return Variable(y, [(self, pull)])

    @property
    def T(self):
        """The transposed matrix."""
        return Variable(self.value.T, [(self, lambda G: G.T)])

    def __len__(self):
        """Length of the first axis."""
        return len(self.value)


def value_of(x):
    """The number or array in a Variable, or a plain one as floats."""
    return x.value if isinstance(x, Variable) else np.asarray(x, dtype=float)


def entrywise(rule, y, values):
    """The way back through an operation that works entry by entry."""
    return lambda G: G * rule(y, *values)


def undo_broadcasting(pull, shape):
    """A way back whose result has the shape of the operand."""
    return lambda G: unbroadcast(pull(G), shape)


def gradients(cost, variables):
    """Gradient of a cost with respect to each variable, in one pass back.

    Parameters
    ----------
    cost : Variable, shape ()
        A number that was computed from the variables.
    variables : list of Variable
        With respect to what to differentiate.

    Returns
    -------
    gradients : list of ndarray
        One for each variable, in its shape; zeros where the cost does not
        depend on it.
    """
    nodes, places = [cost], {id(cost): 0}
    for node in nodes:  # the list grows while we go through it
        for parent, _ in node.parents:
            if id(parent) not in places:
                places[id(parent)] = len(nodes)
                nodes.append(parent)
    parents = [[places[id(x)] for x, _ in node.parents] for node in nodes]
    arrived = [np.zeros_like(node.value) for node in nodes]
    arrived[0] = np.ones_like(cost.value)
    for place in reversed(topological_order(parents)):
        for parent, pull in nodes[place].parents:
            k = places[id(parent)]
            arrived[k] = arrived[k] + pull(arrived[place])
    arrived.append(0.0)  # for variables that the cost does not depend on
    found = [arrived[places.get(id(x), -1)] for x in variables]
    zeros = [np.zeros_like(x.value) for x in variables]
    return [G + zero for G, zero in zip(found, zeros, strict=True)]
