"""Known mistakes of `forward_slope`; each docstring is what the learner reads."""

import math

from gradecheck import mistake_in

from ..references import evaluate_graph


def _forward(part, nodes, inputs, direction):
    """The forward mode, in the parts that may be wrong."""
    values = evaluate_graph(nodes, inputs)
    slopes = part("direction", [float(v) for v in direction])
    for y, node in zip(values[len(inputs) :], nodes[len(inputs) :], strict=True):
        local = _local(part, y, node["op"], [values[i] for i in node["inputs"]])
        own = [slopes[i] for i in node["inputs"]]
        slope = sum(d * v for d, v in zip(local, own, strict=True))
        slopes.append(part("slope", slope, op=node["op"], local=local, own=own))
    return part("answer", (values[-1], slopes[-1]), slopes=slopes, n=len(inputs))


def _local(part, y, op, operands):
    """Derivatives of a node with respect to its operands, in the parts that may be wrong."""
    a, b = operands[0], operands[-1]
    right = {
        "add": lambda: (1.0, 1.0),
        "sub": lambda: (1.0, -1.0),
        "mul": lambda: (b, a),
        "div": lambda: (1 / b, -a / b**2),
        "exp": lambda: (y,),
        "log": lambda: (1 / a,),
        "sin": lambda: (math.cos(a),),
        "tanh": lambda: (1 - y**2,),
        "neg": lambda: (-1.0,),
    }[op]()
    return part(op, right, y=y, a=a, b=b)


# --- The derivative of one operation; `reverse_slopes` takes these over ----------------------------------


@mistake_in(_forward, "sub")
def sub_without_minus(sub):
    """In your sub the second operand counts like the first. If it grows, the difference falls."""
    return 1.0, 1.0


@mistake_in(_forward, "sub")
def sub_turned_around(sub):
    """Your sub has the other sign. The derivative with respect to the first operand is 1, and with
    respect to the second -1.
    """
    return -1.0, 1.0


@mistake_in(_forward, "mul")
def mul_with_own_factor(a, b):
    """In your mul each operand is multiplied by itself. By how much does a product grow if one of its factors
    grows by a little?
    """
    return a, b


@mistake_in(_forward, "mul")
def mul_with_second_constant(mul):
    """In your mul only the first factor changes. The product rule has a term for each factor."""
    return mul[0], 0.0


@mistake_in(_forward, "div")
def div_without_minus(div):
    """In your div the sign of the second operand's part is wrong. If the denominator grows, a positive
    quotient falls.
    """
    return div[0], -div[1]


@mistake_in(_forward, "div")
def div_without_square(a, b):
    """In your div the part of the denominator lacks a square. What is the derivative of 1 / b?"""
    return 1 / b, -a / b


@mistake_in(_forward, "div")
def div_with_denominator_constant(div):
    """In your div only the numerator changes. The denominator is a node as well, and it moves."""
    return div[0], 0.0


@mistake_in(_forward, "div")
def div_turned_around(div):
    """In your div numerator and denominator have changed places."""
    return div[1], div[0]


@mistake_in(_forward, "exp")
def exp_by_the_power_rule(a):
    """You differentiate exp as if it were a power of the operand. In exp the operand is the exponent."""
    return (a * math.exp(a - 1),)


@mistake_in(_forward, "exp")
def exp_passes_on(exp):
    """Your exp passes on the derivative unchanged. Its own derivative is a factor too."""
    return (1.0,)


@mistake_in(_forward, "log")
def log_at_its_value(y):
    """The derivative of your log is taken at the value of the node. It belongs at the operand."""
    return (1 / y,)


@mistake_in(_forward, "log")
def log_to_base_ten(a):
    """The derivative of your log is that of the logarithm to the base 10."""
    return (1 / (a * math.log(10)),)


@mistake_in(_forward, "sin")
def sin_with_minus(sin):
    """The derivative of your sin has the wrong sign. It is cos that has a derivative with a minus sign."""
    return (-sin[0],)


@mistake_in(_forward, "sin")
def sin_at_its_value(y):
    """The derivative of your sin is taken at the value of the node. It belongs at the operand."""
    return (math.cos(y),)


@mistake_in(_forward, "tanh")
def tanh_at_its_value(y):
    """You apply tanh twice in its derivative. The value of the node is tanh of the operand already."""
    return (1 - math.tanh(y) ** 2,)


@mistake_in(_forward, "tanh")
def tanh_at_its_operand(a):
    """In the derivative of tanh you square the operand where the value of the node belongs."""
    return (1 - a**2,)


@mistake_in(_forward, "tanh")
def tanh_as_sigmoid(y):
    """Where the derivative of tanh belongs, you have the form of that of the sigmoid."""
    return (y * (1 - y),)


@mistake_in(_forward, "neg")
def neg_passes_on(neg):
    """Your neg passes on the derivative unchanged, but it turns the sign around."""
    return (1.0,)


# --- The pass --------------------------------------------------------------------------------------------


@mistake_in(_forward, "direction")
def direction_shortened(direction):
    """You divide the direction by its length. Here it is used as it is, so that twice the direction has
    twice the slope.
    """
    return [v / math.hypot(*direction) for v in direction]


@mistake_in(_forward, "direction")
def direction_ignored(direction):
    """Your slopes do not depend on the direction, because every input begins with the slope 1."""
    return [1.0] * len(direction)


@mistake_in(_forward, "direction")
def first_input_only(direction):
    """You have the derivative with respect to the first input alone. All inputs move at the same time, each
    as fast as the direction says.
    """
    return [1.0] + [0.0] * (len(direction) - 1)


@mistake_in(_forward, "direction")
def direction_rounded(direction):
    """Your direction is cut to integers. Make a list of floats of it."""
    return [float(int(v)) for v in direction]


@mistake_in(_forward, "slope")
def product_of_slopes(slope, op, own):
    """In your mul the slopes of the two factors are multiplied. The slope of a product is not the product of
    the slopes.
    """
    return own[0] * own[1] if op == "mul" else slope


@mistake_in(_forward, "slope")
def operand_slope_forgotten(slope, local):
    """Of a function of one number, such as exp or sin, you take the derivative alone. By the chain rule it is
    multiplied by the slope of the operand.
    """
    return local[0] if len(local) == 1 else slope


@mistake_in(_forward, "answer")
def slope_before_value(answer):
    """You return the slope before the value. The value comes first."""
    return answer[::-1]


@mistake_in(_forward, "answer")
def slope_alone(answer):
    """You return the slope alone. The value comes first, and then the slope."""
    return answer[1]


@mistake_in(_forward, "answer")
def slopes_of_all_nodes(answer, slopes):
    """You return a list of slopes, one for each node. Asked for is the slope of the last one."""
    return answer[0], slopes


@mistake_in(_forward, "answer")
def slopes_of_all_nodes_added(answer, slopes):
    """Your slope is the sum of the slopes of all nodes. That of the last node contains the others already."""
    return answer[0], sum(slopes)
