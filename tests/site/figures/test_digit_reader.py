"""The figure `digit_reader` computes what the reference functions compute."""

import numpy as np
from numpy.testing import assert_allclose

from book.figures import DigitReader
from solutions import ch08_cross_entropy as ch08
from solutions import ch13_capstone_digits as ch13
from tests.site.mounting import compute, mount


def network_of_the_page(page):
    module = "liveFigures.modules.digit_reader.NETWORK"
    return [[np.array(part) for part in page.evaluate(f"{module}.{name}")] for name in ("weights", "biases")]


def test_network_of_the_page_reads_digits_as_the_reference_does(page):
    mount(page, DigitReader)
    weights, biases = network_of_the_page(page)
    _, _, X, labels = ch13.read_digits()

    assert np.mean(ch13.predict(weights, biases, X) == labels) >= 0.95
    for x in X[:20]:
        p = compute(page, DigitReader, "probabilities", (16 * x).tolist())
        assert_allclose(p, ch08.softmax(ch13.logits_of(weights, biases, x[None]))[0], rtol=1e-12, atol=1e-15)


def test_pen_inks_what_is_near_its_stroke_and_rubs_it_out_again(page):
    mount(page, DigitReader)
    empty = [0] * 64
    line = compute(page, DigitReader, "painted", empty, [1.5, 6.5], [5.5, 6.5], "draw")
    rows = np.array(line).reshape(8, 8)

    assert rows[1].tolist() == [5, 16, 16, 16, 16, 16, 5, 0]
    assert not rows[3:].any()
    assert compute(page, DigitReader, "painted", line, [1.5, 6.5], [5.5, 6.5], "lift") == line
    rubbed = compute(page, DigitReader, "painted", line, [1.5, 6.5], [5.5, 6.5], "rub")
    assert np.array(rubbed).reshape(8, 8)[1].tolist() == [5, 0, 0, 0, 0, 0, 5, 0]


def test_drawing_changes_what_the_network_says(page):
    shown = mount(page, DigitReader)
    sentence = shown.locator(".lf-live .lf-sentence")
    shown.get_by_role("button", name="Show a 7").click()
    assert "7 with" in sentence.text_content()

    shown.get_by_role("button", name="New sheet").click()
    assert "empty" in sentence.text_content()

    shown.get_by_role("slider", name="pen").focus()
    for _ in range(8):
        page.keyboard.press("ArrowUp")
    assert "empty" not in sentence.text_content()
