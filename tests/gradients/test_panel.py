"""What a notebook shows of a verdict."""

import re
from html import unescape

import numpy as np
import pytest

from gradecheck import check_gradient
from gradecheck.gradients.panel import BARS
from gradecheck.wording.values import tell_apart
from tests.gradients.network import Network

NET = Network()


def panel(edit, parameters=NET.parameters, **more):
    return check_gradient(NET.loss, NET.faulty(edit), parameters, seed=0, **more)._repr_html_()


def test_right_gradient_gets_one_green_line():
    html = panel(lambda g, p: None)

    assert "gck-edge-passed" in html
    assert ">right</span>" in html
    assert "gck-bars" not in html.split("</style>")[1]


def test_wrong_row_is_drawn_and_its_numbers_stand_side_by_side():
    html = panel(lambda g, p: g["W2"].__setitem__(2, 2 * g["W2"][2]))

    assert "gck-edge-failed" in html
    assert "<code>W2</code>: in row 2." in html
    assert 'aria-label="7 of 42 entries of W2 are wrong"' in html
    assert html.count("gck-fill gck-bad") == 1
    assert html.count("✓ agrees") == 5
    assert html.count('class="gck-yours"') == 3
    assert "<details" in html
    assert "followed operation by operation" in html


def test_tensor_that_is_wrong_everywhere_needs_no_picture():
    html = panel(lambda g, p: g["W2"].__imul__(2))

    assert "<svg" not in html
    assert "in every entry" in html
    assert "Yours is twice the right gradient" in html


def test_inconclusive_says_why():
    html = check_gradient(lambda w: 3.0, lambda w: 0 * w, np.ones(3))._repr_html_()

    assert ">inconclusive</span>" in html
    assert "does not change with its argument" in html


def test_name_of_a_parameter_is_escaped():
    name = "<img src=x onerror=alert(1)>"
    html = check_gradient(
        lambda p: np.sum(p[name] ** 2), lambda p: {name: p[name]}, {name: np.ones(3)}
    )._repr_html_()

    assert "<img" not in html
    assert name in unescape(html)


def test_panel_asks_no_other_host_and_runs_no_script():
    html = panel(lambda g, p: g["W2"].__imul__(2))

    assert not re.search(r"<script|https?://|@import|url\(", html)


def test_many_tensors_leave_room_for_the_wrong_ones():
    parameters = [np.full(2, float(k + 1)) for k in range(40)]

    def gradient(p):
        return [2 * a if k != 37 else 3 * a for k, a in enumerate(p)]

    html = check_gradient(lambda p: sum(np.sum(a**2) for a in p), gradient, parameters)._repr_html_()

    assert html.count('class="gck-track"') == BARS
    assert "<code>parameters[37]</code>" in html
    assert f"{40 - BARS} more tensors are not shown" in html


@pytest.mark.parametrize(("yours", "right"), [(1.0, 1.01), (1.0, 1.00000001), (1e-300, 2e-300)])
def test_numbers_are_shown_until_they_differ(yours, right):
    a, b = tell_apart(yours, right)

    assert a != b
