"""The figure `slope_estimate` computes what the reference functions compute."""

import pytest
from numpy.testing import assert_allclose

from book.figures import SlopeEstimate
from gradecheck.questions.numeric_derivative import estimate, offsets
from tests.site.mounting import EXACT, compute, mount


@pytest.mark.parametrize("name", ["sin", "raised", "kink"])
def test_estimated_error_of_a_slope_is_the_one_of_the_checker(page, name):
    """The same five values go into both, so that only the estimate is compared."""
    mount(page, SlopeEstimate)
    curves = "liveFigures.modules.slope_estimate.CURVES"
    for h in (1e-9, 3e-5, 1e-2, 0.5):
        values = page.evaluate(f"([name, ts]) => ts.map({curves}[name][0])", [name, list(offsets(h))])

        found = compute(page, SlopeEstimate, "estimate", values, h)
        expected = estimate(values, h)

        assert_allclose([found["value"], found["error"]], [expected.value, expected.error], **EXACT)
        truth = page.evaluate(f"{curves}.{name}[1]")
        assert abs(found["value"] - truth) <= found["error"] + 1e-9


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ({"function": "sin", "exponent": -4.5, "off": -12}, "Right"),
        ({"function": "sin", "exponent": -4.5, "off": -3}, "Wrong"),
        ({"function": "raised", "exponent": -4.5, "off": -12}, "Round-off"),
        ({"function": "kink", "exponent": -4.5, "off": -12}, "kink"),
        ({"function": "kink", "exponent": -5.5, "off": -12}, "Right"),
        ({"function": "sin", "exponent": 0, "off": -12}, "Truncation"),
    ],
)
def test_claim_of_a_slope_is_judged_in_words(page, state, word):
    shown = mount(page, SlopeEstimate, **state)

    assert word in shown.locator(".lf-live .lf-sentence").inner_text()
