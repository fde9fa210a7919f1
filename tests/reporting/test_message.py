"""The text of a finding: a sentence, then aligned facts."""

from dataclasses import replace

from gradecheck.diagnosing.finding import Label, MarkedLine
from gradecheck.reporting.message import LABEL_WIDTH, labelled_lines, message
from tests import made_reports as made


def test_facts_stand_in_order_with_their_labels_in_a_column():
    assert message(made.TRANSPOSED).splitlines() == [
        "layer_gradients: `dW` differs from the gradient of the cost.",
        "  worst entry   dW[1][0]: yours -0.413244, expected -0.826488, up to 8e-10 allowed",
        (
            "  wrong         4 of 12 entries, on 3 of 3 inputs; the shape (4, 3) is right; "
            "right on every input: `db`"
        ),
        "  evidence      The numeric gradient of the cost there is -0.826488 (known to 2e-11).",
        "  likely cause  Yours is exactly half of ours: where did the 2 go?",
    ]


def test_causes_that_remain_are_listed_below_one_label():
    lines = message(made.NOT_FINITE).splitlines()

    assert lines[-2] == "  one of these  The exponential overflows for large negative z."
    assert lines[-1] == "                The fraction is infinity over infinity."


def test_further_lines_of_a_text_go_below_its_first():
    assert message(made.RAISED).splitlines()[2].startswith("                on two lines")


def test_reason_and_next_step_are_facts_of_their_own():
    assert message(made.SHARED).splitlines()[1:] == [
        "  reason        a change of the result would change `grad` too, because both are the same memory",
        "  next step     Return a new array.",
    ]


def test_no_label_is_wider_than_its_column():
    found = (made.TRANSPOSED, made.NOT_FINITE, made.RAISED, made.SHARED)
    labels = {*Label, *(label for finding in found for label, _ in labelled_lines(finding))}

    assert {"worst entry", "one of these", "next step", "reason"} <= labels
    assert max(map(len, labels)) <= LABEL_WIDTH


def test_line_that_is_off_has_its_number_and_carets_under_the_part_that_is_meant():
    marked = replace(made.TRANSPOSED, marked=MarkedLine(12, "dW = ", "delta.T @ A", " / m"))

    assert message(marked).splitlines()[-2:] == [
        "  code          12 | dW = delta.T @ A / m",
        "                          ^^^^^^^^^^^",
    ]


def test_carets_stand_below_wide_characters_too():
    marked = replace(made.TRANSPOSED, marked=MarkedLine(3, "幅 = ", "x", ""))

    above, below = message(marked).splitlines()[-2:]
    assert (above, below.index("^")) == ("  code          3 | 幅 = x", above.index("x") + 1)


def test_finding_without_a_line_has_no_row_for_it():
    assert "code" not in dict(labelled_lines(made.TRANSPOSED))
