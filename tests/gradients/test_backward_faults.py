"""Mistakes in a backward pass are named, with the line of the loss where they go back in a wrong way."""

import numpy as np
import pytest

from gradecheck import check_gradient
from tests.gradients.model_corpus import WRONG, Case, point, source


def cause(case):
    loaded = case.load()
    with np.errstate(all="ignore"):
        return check_gradient(loaded.loss, loaded.gradient, point(loaded, 3), seed=1).likely_cause


def line_of(model, text):
    """Number of the only line of a model with this text."""
    [number] = [k for k, line in enumerate(source(model).split("\n"), start=1) if text in line]
    return number


@pytest.mark.parametrize(
    ("case", "words", "line"),
    [
        (
            Case("embedding", "", "repeated_words_count_once"),
            "gets the slope of its last use only",
            'p["E"][words]',
        ),
        (
            Case("gru", "", "direct_path_missing"),
            "does not flow back through this part",
            "(1 - z) * n + z * h",
        ),
        (Case("dropout", "", "keep_probability_forgotten"), "The slope is 0.8 times", None),
        (Case("batch_norm", "", "slope_of_tanh_missing"), "derivative of `tanh` is missing", "h = np.tanh"),
        (Case("dropout", "", "mask_forgotten"), "The other factor in this part", "h * mask / KEEP"),
        (Case("mixture", "", "deviation_left_out"), "The divisor in this part", 'x[:, None] - p["means"]'),
        (
            Case("autoencoder", "", "slope_missing"),
            "is missing in call 1 of 2",
            "return 1 / (1 + np.exp(-z))",
        ),
        (Case("logistic_regression", "", "slope_of_the_sigmoid_kept"), "is there twice", None),
        (
            Case("multilayer", "", "slope_at_the_activation"),
            "is taken at its result",
            '"tanh": lambda: np.tanh(z)',
        ),
        (Case("residual", "", "not_transposed"), "is not transposed on the way back", 'a + h @ p["V"]'),
        (Case("attention", "", "scores_not_transposed"), "is not transposed on the way back", "scores = q @"),
        (Case("residual", "", "one_block_only"), "Only the last of 3 passes counts", None),
        (Case("residual", "", "shared_weights_not_summed"), "Only the first of 3 passes counts", None),
        (Case("recurrent", "", "first_step_left_out"), "Pass 1 of 5 does not count", None),
    ],
    ids=lambda value: value.id if isinstance(value, Case) else None,
)
def test_mistake_is_named_with_its_line(case, words, line):
    said = cause(case)
    assert words in said
    if line is not None:
        assert f"(line {line_of(case.model, line)}" in said


def test_what_no_mistake_explains_gets_no_line():
    assert cause(Case("lstm", "", "wrong_columns_of_the_state")) == ""


def test_sign_of_a_single_entry_is_told_with_its_place():
    said = cause(Case("decay", "", "sign_of_the_time"))
    assert said == "Yours has the right size and the opposite sign, at `parameters[1]` alone."


def test_mean_of_a_single_number_is_told_where_the_data_has_so_many_examples():
    said = cause(Case("linear_regression", "", "bias_summed"))
    assert "20 is a length of the data: a sum for a mean" in said


def test_last_digits_are_no_ratio():
    """A gradient that is right to single precision is not "1 times the right gradient"."""
    w = np.linspace(1, 2, 5)

    def nearly(p):
        return 2 * p * (1 + 1e-6)

    assert (
        "times the right gradient"
        not in check_gradient(lambda p: np.sum(p**2), nearly, w, seed=0).likely_cause
    )


@pytest.mark.nightly
def test_a_cause_is_named_for_sixty_percent_of_the_faults():
    cases = [case for case in WRONG if case.variant in ("", "relu")]
    named = [case for case in cases if cause(case)]
    assert len(named) >= 0.6 * len(cases)
