"""Small edits of a function's source: mistakes that people make while typing a formula, undone one by one.

To add an edit, write a function from a syntax node to what could stand there instead (in `operator_edits`,
`call_edits` or `value_edits`), and give it a row in `EXPRESSION_EDITS` (or in `STATEMENT_EDITS` for whole
statements). The rows stand in the order of how usual the mistake is; the first that makes every answer right
is the one that is told.
"""

from __future__ import annotations

from .call_edits import (
    another_function,
    as_floats,
    axis_changed,
    call_added,
    call_dropped,
    dtype_of_floats,
    function_exchanged,
    keepdims_changed,
    outputs_swapped,
    transposed,
)
from .edit_scope import Edit
from .missing_parts import length_for_number, operand_added, shape_restored
from .operator_edits import (
    complement,
    division_by_examples,
    multiplication_by_examples,
    operand_dropped,
    operands_swapped,
    operator_exchanged,
    order_of_steps,
    parentheses,
    scaled,
    sign_flipped,
    slope_multiplied,
    squared,
    with_minus,
)
from .value_edits import (
    another_variable,
    comparison_changed,
    counted_from_another_number,
    flag_changed,
    index_changed,
    number_changed,
    range_changed,
)

#: Name of the edit; what it does to an expression; what to say where it mends the learner's ``{code}``; and
#: to say where the same edit of the reference gives the learner's answers.
EXPRESSION_EDITS: tuple[tuple[str, Edit, str, str], ...] = (
    (
        "sign_flipped",
        sign_flipped,
        "the sign in `{code}` is the wrong way round",
        "with one sign the other way round",
    ),
    (
        "operands_swapped",
        operands_swapped,
        "the two sides of `{code}` are exchanged",
        "with two sides of a difference, a quotient or a product exchanged",
    ),
    (
        "axis_changed",
        axis_changed,
        "`{code}` runs over another axis than it should",
        "with a sum or a mean over another axis",
    ),
    (
        "keepdims_changed",
        keepdims_changed,
        "`{code}` keeps, or loses, an axis that it should not",
        "with an axis kept or lost in one place",
    ),
    (
        "comparison_changed",
        comparison_changed,
        "the condition `{code}` is not the one that is meant",
        "with a comparison that draws its line in another place",
    ),
    (
        "transposed",
        transposed,
        "a factor in `{code}` is transposed, or should be",
        "with one factor transposed",
    ),
    (
        "function_exchanged",
        function_exchanged,
        "`{code}` calls another function than is meant",
        "with one function exchanged for a similar one",
    ),
    (
        "operand_dropped",
        operand_dropped,
        "`{code}` has a term or a factor too many",
        "with one term or factor left out",
    ),
    (
        "division_by_examples",
        division_by_examples,
        "at `{code}` a division by a number of rows or of terms is missing: should it be a mean?",
        "divided once more by the number of examples",
    ),
    (
        "parentheses",
        parentheses,
        "the parentheses in `{code}` group other terms than are meant",
        "with parentheses around other terms",
    ),
    (
        "number_changed",
        number_changed,
        "another number than {code} belongs here",
        "with {after} where another number belongs",
    ),
    (
        "flag_changed",
        flag_changed,
        "`{code}` is the wrong way round here",
        "with True and False exchanged in one place",
    ),
    (
        "operator_exchanged",
        operator_exchanged,
        "`{code}` has another operation than is meant",
        "with another operation in one place",
    ),
    (
        "call_dropped",
        call_dropped,
        "the call in `{code}` is one too many: what it is given belongs here as it is",
        "with one function left out",
    ),
    (
        "range_changed",
        range_changed,
        "`{code}` begins or ends at another place than it should",
        "with a loop that begins or ends one step off",
    ),
    (
        "index_changed",
        index_changed,
        "`{code}` takes other entries than are meant",
        "with an index or a slice that is off by one, or missing",
    ),
    (
        "squared",
        squared,
        "a square is missing, or is one too many, at `{code}`",
        "with a square missing, or one too many",
    ),
    (
        "counted_from_another_number",
        counted_from_another_number,
        "`{code}` is off by one here",
        "with something counted from another number",
    ),
    (
        "order_of_steps",
        order_of_steps,
        "two steps in `{code}` are done in the other order than is meant",
        "with two steps in the other order",
    ),
    (
        "complement",
        complement,
        "`{code}` and one minus it are exchanged",
        "with `{after}` where its complement to 1 belongs",
    ),
    (
        "outputs_swapped",
        outputs_swapped,
        "the parts of `{code}` are in another order than is asked for",
        "with its outputs in another order",
    ),
    (
        "another_function",
        another_function,
        "`{code}` calls another function than is meant",
        "with another function called in one place",
    ),
    (
        "another_variable",
        another_variable,
        "`{code}` is not the variable that belongs here",
        "with `{after}` where another variable belongs",
    ),
    (
        "length_for_number",
        length_for_number,
        "`{code}` is not the number that belongs here",
        "with another number in the place of a length",
    ),
    (
        "shape_restored",
        shape_restored,
        "`{code}` has lost the shape that is asked for",
        "with another shape in one place",
    ),
    (
        "dtype_of_floats",
        dtype_of_floats,
        "`{code}` takes over whole numbers from its argument",
        "with another type of numbers",
    ),
    (
        "as_floats",
        as_floats,
        "at `{code}` the type of the numbers is kept as it comes, and floats are needed there",
        "with floats in one place, whatever the type of the numbers is",
    ),
    ("negated", with_minus, "`{code}` has the wrong sign here", "with one sign the other way round"),
    (
        "scaled",
        scaled,
        "a factor of 2 is missing, or is one too many, at `{code}`",
        "with a factor of 2 missing, or one too many",
    ),
    (
        "multiplication_by_examples",
        multiplication_by_examples,
        "at `{code}` there is a division by the examples too many",
        "multiplied once more by the number of examples",
    ),
    (
        "slope_multiplied",
        slope_multiplied,
        "at `{code}` the derivative of the activation is missing",
        "with the derivative of the activation in it once more",
    ),
    (
        "operand_added",
        operand_added,
        "a term or a factor is missing, or is one too many, at `{code}`",
        "with one more term or factor in one place",
    ),
    (
        "call_added",
        call_added,
        "a function, or a copy, is missing around `{code}`",
        "with one more function applied in one place",
    ),
)
