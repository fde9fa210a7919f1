"""Known mistakes of `reverse_slopes`; each docstring is what the learner reads."""

from gradecheck import also_in, mistake_in

from ..references import evaluate_graph
from . import forward_slope as _forward_mode


def _reverse(part, nodes, inputs):
    """The reverse mode, in the parts that may be wrong."""
    values = evaluate_graph(nodes, inputs)
    slopes = part("start", [0.0] * (len(nodes) - 1) + [1.0], value=values[-1])
    for number in part("order", range(len(nodes) - 1, len(inputs) - 1, -1)):
        node = nodes[number]
        local = _forward_mode._local(part, values[number], node["op"], [values[i] for i in node["inputs"]])
        handed_on = [(parent, slopes[number] * d) for parent, d in zip(node["inputs"], local, strict=True)]
        for parent, amount in part("handed_on", handed_on, local=local):
            slopes[parent] = part("sum", slopes[parent] + amount, amount=amount)
    return part("answer", slopes, n_inputs=len(inputs))


sub_without_minus = also_in(_reverse, _forward_mode.sub_without_minus)
sub_turned_around = also_in(_reverse, _forward_mode.sub_turned_around)
mul_with_own_factor = also_in(_reverse, _forward_mode.mul_with_own_factor)
mul_with_second_constant = also_in(_reverse, _forward_mode.mul_with_second_constant)
div_without_minus = also_in(_reverse, _forward_mode.div_without_minus)
div_without_square = also_in(_reverse, _forward_mode.div_without_square)
div_with_denominator_constant = also_in(_reverse, _forward_mode.div_with_denominator_constant)
div_turned_around = also_in(_reverse, _forward_mode.div_turned_around)
exp_by_the_power_rule = also_in(_reverse, _forward_mode.exp_by_the_power_rule)
exp_passes_on = also_in(_reverse, _forward_mode.exp_passes_on)
log_at_its_value = also_in(_reverse, _forward_mode.log_at_its_value)
log_to_base_ten = also_in(_reverse, _forward_mode.log_to_base_ten)
sin_with_minus = also_in(_reverse, _forward_mode.sin_with_minus)
sin_at_its_value = also_in(_reverse, _forward_mode.sin_at_its_value)
tanh_at_its_value = also_in(_reverse, _forward_mode.tanh_at_its_value)
tanh_at_its_operand = also_in(_reverse, _forward_mode.tanh_at_its_operand)
tanh_as_sigmoid = also_in(_reverse, _forward_mode.tanh_as_sigmoid)
neg_passes_on = also_in(_reverse, _forward_mode.neg_passes_on)


@mistake_in(_reverse, "sum")
def overwritten(amount):
    """Where a node is used several times, only one of the uses counts, because the later number replaces the
    earlier one. What comes back along different paths is added.
    """
    return amount


@mistake_in(_reverse, "handed_on")
def used_twice_by_one_node(handed_on):
    """Where a node uses another one twice, as in x * x, only one of the two uses counts. Both of them hand on
    a derivative. Do you keep them in a dictionary or a set?
    """
    return list(dict(handed_on).items())


@mistake_in(_reverse, "handed_on")
def arrived_slope_forgotten(handed_on, local):
    """You hand on the derivative of the operation alone. It is multiplied by what has arrived at the node."""
    return [(parent, d) for (parent, _), d in zip(handed_on, local, strict=True)]


@mistake_in(_reverse, "handed_on")
def only_first_operand(handed_on):
    """You hand on a derivative to the first operand only."""
    return handed_on[:1]


@mistake_in(_reverse, "start")
def ones_everywhere(start):
    """Every node begins with the slope 1. Only that of the last node is known at the beginning; the others
    are sums to which nothing has been added yet.
    """
    return [1.0] * len(start)


@mistake_in(_reverse, "start")
def zeros_everywhere(start):
    """All your slopes are 0, because the last node begins with 0 as well. What is its derivative with respect
    to itself?
    """
    return [0.0] * len(start)


@mistake_in(_reverse, "start")
def starts_at_the_value(start, value):
    """Your pass back begins with the value of the last node. It begins with the derivative of this node with
    respect to itself.
    """
    return [*start[:-1], value]


@mistake_in(_reverse, "order")
def first_node_first(order):
    """You go through the nodes from the first to the last. A node can hand on its slope only when everything
    that uses it has handed on its own.
    """
    return order[::-1]


@mistake_in(_reverse, "order")
def last_node_skipped(order):
    """Your pass back leaves out the last node, so that nothing arrives at the others."""
    return order[1:]


@mistake_in(_reverse, "answer")
def inputs_only(answer, n_inputs):
    """You return the derivatives with respect to the inputs alone. Those with respect to all nodes are asked
    for.
    """
    return answer[:n_inputs]


@mistake_in(_reverse, "answer")
def in_the_order_of_finding(answer):
    """Your list is in reverse order, as the slopes are found. slopes[i] belongs to nodes[i]."""
    return answer[::-1]


def handed_on_again(nodes, inputs):
    """Each time that something arrives at a node, you hand on everything that has arrived so far, and so the
    first part counts again. Wait until all of it is there, or hand on the new part only.
    """
    values, slopes = evaluate_graph(nodes, inputs), [0.0] * (len(nodes) - 1) + [1.0]

    def hand_on(number):
        for parent, derivative in _local_of(nodes, values, number):
            slopes[parent] += slopes[number] * derivative
            hand_on(parent)

    hand_on(len(nodes) - 1)
    return slopes


def handed_on_too_early(nodes, inputs):
    """A node hands on its slope as soon as something has arrived, and what comes later is lost. It must wait
    for every node that uses it, which the order of the list takes care of.
    """
    values, slopes = evaluate_graph(nodes, inputs), [0.0] * (len(nodes) - 1) + [1.0]
    queue = [len(nodes) - 1]
    for number in queue:
        for parent, derivative in _local_of(nodes, values, number):
            slopes[parent] += slopes[number] * derivative
            queue += [parent] if parent not in queue else []
    return slopes


def with_respect_to_the_first_input(nodes, inputs):
    """You have the derivative of every node with respect to the first input, which is the forward mode.
    Asked for is the derivative of the last node with respect to every node.
    """
    values, slopes = evaluate_graph(nodes, inputs), [1.0] + [0.0] * (len(inputs) - 1)
    for number in range(len(inputs), len(nodes)):
        slopes.append(sum(slopes[parent] * d for parent, d in _local_of(nodes, values, number)))
    return slopes


def _local_of(nodes, values, number):
    """The operands of a node, each with the derivative with respect to it."""
    node = nodes[number]
    if node["op"] == "input":
        return []
    operands = [values[i] for i in node["inputs"]]
    right = _forward_mode._local(lambda name, value, **known: value, values[number], node["op"], operands)
    return list(zip(node["inputs"], right, strict=True))
