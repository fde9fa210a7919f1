"""Known mistakes of `evaluate_graph`; each docstring is what the learner reads."""

import math

from gradecheck import mistake_in

from ..references import evaluate_graph as _right_values


def _evaluate(part, nodes, inputs):
    """The values of a graph, in the parts that may be wrong."""
    values = part("start", [float(x) for x in inputs])
    for node in nodes[len(inputs) :]:
        where = part("where", node["inputs"], values=values)
        a, b = part("operands", (values[where[0]], values[where[-1]]))
        values.append(part("value", part(node["op"], _apply(node["op"], a, b), a=a, b=b)))
    return part("answer", values, n_inputs=len(inputs))


def _apply(op, a, b):
    """The value of an operation; one operand is both of them."""
    functions = {"exp": math.exp, "sin": math.sin, "tanh": math.tanh, "log": math.log}
    if op in functions:
        return functions[op](a)
    return {"add": a + b, "sub": a - b, "mul": a * b, "div": a / b if b else math.nan, "neg": -a}[op]


def only_the_last_value(nodes, inputs):
    """You return the value of the last node alone. The values of all nodes are asked for, in one list."""
    return _right_values(nodes, inputs)[-1]


@mistake_in(_evaluate, "answer")
def inputs_left_out(answer, n_inputs):
    """Your list begins after the inputs. They are nodes too, so that values[i] belongs to nodes[i]."""
    return answer[n_inputs:]


@mistake_in(_evaluate, "start")
def inputs_from_the_end(start):
    """Your inputs are in reverse order. The first number of inputs belongs to the first node, so a list
    from which you pop must be popped at its beginning.
    """
    return start[::-1]


@mistake_in(_evaluate, "where")
def counted_from_one(where):
    """Your operands come from one node too early. The numbers of the nodes begin with 0, as in any list."""
    return [number - 1 for number in where]


@mistake_in(_evaluate, "where")
def first_operand_is_the_node_before(where, values):
    """Your first operand is always the node just before. In a graph it may be any earlier node, and
    node['inputs'] says which one.
    """
    return [len(values) - 1, where[-1]] if len(where) == 2 else [len(values) - 1]


@mistake_in(_evaluate, "operands")
def first_operand_twice(operands):
    """Both of your operands are the first one. The second one is at node['inputs'][1]."""
    return operands[0], operands[0]


@mistake_in(_evaluate, "sub")
def difference_turned_around(a, b):
    """In your sub the two operands have changed places. The second one is subtracted from the first."""
    return b - a


@mistake_in(_evaluate, "sub")
def difference_without_sign(a, b):
    """Your sub loses its sign. A difference may be negative."""
    return abs(a - b)


@mistake_in(_evaluate, "div")
def quotient_turned_around(a, b):
    """In your div the two operands have changed places. The first one is divided by the second."""
    return b / a


@mistake_in(_evaluate, "div")
def quotient_rounded_down(a, b):
    """Your div drops what comes after the decimal point, as // does in Python."""
    return a // b


@mistake_in(_evaluate, "log")
def logarithm_to_base_ten(a):
    """Your log is the logarithm to the base 10. In formulas of calculus log means the base e."""
    return math.log10(a)


@mistake_in(_evaluate, "log")
def logarithm_of_one_more(a):
    """Your log computes the logarithm of 1 + a, as log1p does."""
    return math.log1p(a)


@mistake_in(_evaluate, "exp")
def exponential_minus_one(a):
    """Your exp is too small by 1, as expm1 is."""
    return math.expm1(a)


@mistake_in(_evaluate, "sin")
def sine_of_degrees(a):
    """Your sin takes its operand for degrees. Without a unit an angle is in radians."""
    return math.sin(math.radians(a))


@mistake_in(_evaluate, "sin")
def cosine_for_sine(a):
    """Where sin is asked for, you compute cos, which is its derivative."""
    return math.cos(a)


@mistake_in(_evaluate, "tanh")
def tangent_for_tanh(a):
    """Where tanh is asked for, you compute tan. The h makes it the hyperbolic tangent, which is never
    larger than 1.
    """
    return math.tan(a)


@mistake_in(_evaluate, "tanh")
def sigmoid_for_tanh(a):
    """Where tanh is asked for, you compute the sigmoid. It has the same form, but tanh goes from -1 to 1."""
    return 1 / (1 + math.exp(-a))


@mistake_in(_evaluate, "neg")
def sign_kept(a):
    """Your neg returns its operand as it is. The sign is to be turned around."""
    return a


@mistake_in(_evaluate, "neg")
def reciprocal_for_negative(a):
    """Your neg computes the reciprocal, 1 / a. It means the number with the other sign."""
    return 1 / a


@mistake_in(_evaluate, "value")
def values_rounded(value):
    """Your values are rounded to a few digits. Round only where you print, since every later node is
    computed from them.
    """
    return round(value, 4)
