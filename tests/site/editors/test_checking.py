"""An answer is checked in the page, whatever it does, and the next check is right again."""

import pytest

from tests.site.built_site import SITE
from tests.site.editors.driver import PAGE, RIGHT, WRONG, Reader

STUB_HINT = "Hint 1 of"
AWAY = "def numerical_derivative(f, x, h=1e-5):\n"


def test_untouched_stub_is_not_attempted(warm_reader):
    assert "not attempted" in warm_reader.check()


def test_wrong_answer_gets_the_panel_of_the_notebook_with_its_likely_cause(warm_reader):
    panel = warm_reader.solve_and_check(WRONG)

    assert "failed" in panel
    assert "Yours is exactly twice ours: how far apart are x + h and x - h?" in panel
    assert STUB_HINT in panel
    assert warm_reader.state() == "failed"


def test_hints_open_one_by_one(warm_reader):
    warm_reader.solve_and_check(WRONG)
    second = warm_reader.cell().get_by_text("Hint 2 of")
    assert not second.is_visible()

    warm_reader.cell().get_by_text(STUB_HINT).click()

    assert second.is_visible()


def test_right_answer_passes_and_the_cell_says_so(warm_reader):
    panel = warm_reader.solve_and_check(RIGHT)

    assert "passed" in panel
    assert "1 / 1 point" in panel
    assert warm_reader.state() == "passed"


def test_changing_a_passed_answer_is_seen(warm_reader):
    warm_reader.solve_and_check(RIGHT)

    warm_reader.write(WRONG)

    assert warm_reader.state() == "changed"
    assert "xe-old" in warm_reader.cell().locator(".xe-panel").get_attribute("class")


BROKEN = [
    ("import os\n    os._exit(1)", "ended the Python process"),
    ("import os\n    os.abort()", "ended the Python process"),
    ("raise SystemExit", "SystemExit"),
    ("raise KeyboardInterrupt", "KeyboardInterrupt"),
    ("return numerical_derivative(f, x, h)", "RecursionError"),
    ("import numpy as np\n    return [np.ones(10_000_000) for _ in range(1000)]", "(limit 512 MB)"),
    ("import ctypes\n    return ctypes.string_at(0)", "numerical_derivative"),
    ("import sys\n    sys.modules.clear()\n    return 1.0", "numerical_derivative"),
    ("import builtins\n    builtins.len = None\n    return 1.0", "numerical_derivative"),
]


@pytest.mark.parametrize(("body", "said"), BROKEN)
def test_after_an_accident_the_next_check_is_right(warm_reader, body, said):
    panel = warm_reader.solve_and_check(f"{AWAY}    {body}\n")
    assert "failed" in panel
    assert said in panel

    assert "passed" in warm_reader.solve_and_check(RIGHT)


def test_endless_loop_is_stopped_at_its_limit_and_the_next_check_is_right(warm_reader):
    panel = warm_reader.solve_and_check(f"{AWAY}    while True:\n        pass\n")
    assert "was stopped because it took too long" in panel
    assert "(limit 10 s)" in panel

    assert "passed" in warm_reader.solve_and_check(RIGHT)


def test_loop_can_be_stopped_by_hand(warm_reader):
    cell = warm_reader.write(f"{AWAY}    while True:\n        pass\n").cell()
    cell.get_by_role("button", name="Check").click()
    warm_reader.page.wait_for_timeout(1000)

    cell.get_by_role("button", name="Stop").click()
    warm_reader.finished(cell)
    assert warm_reader.status() == "Stopped by you; nothing was judged."

    assert "passed" in warm_reader.solve_and_check(RIGHT)


def test_syntax_error_names_the_line_and_the_editor_marks_it(warm_reader):
    panel = warm_reader.solve_and_check("# one\ndef numerical_derivative(f, x, h=1e-5)\n    return 3\n")

    assert "syntax error" in panel
    assert "line 2" in panel
    marked = warm_reader.cell().locator(".xe-marked")
    assert marked.all_inner_texts() == ["def numerical_derivative(f, x, h=1e-5)"]


def test_an_answer_may_use_earlier_answers_and_what_is_given(warm_reader):
    """Checked is what the notebook would be: all cells together."""
    warm_reader.write(RIGHT)
    text = """\
def bowl_gradient(w):
    A, b = 2.0 * np.eye(len(w)), np.zeros(len(w))
    steps = np.eye(len(w))
    return np.array([numerical_derivative(lambda t: quadratic(A, b, w + t * e), 0.0) for e in steps])
"""
    assert "passed" in warm_reader.solve_and_check(text, "bowl_gradient")


def test_learners_code_is_written_as_text_never_as_html(warm_reader):
    panel = f"{AWAY}    raise ValueError('<img src=x onerror=alert(1)>')\n"
    warm_reader.solve_and_check(panel)

    assert warm_reader.cell().locator(".xe-panel img").count() == 0
    assert "<img src=x" in warm_reader.verdict()


NO_WAY_OUT = [
    "import js",
    "import pyodide_js",
    "from pyodide.code import run_js; run_js('1')",
    "from pyodide.http import open_url; open_url('/index.html')",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1/', timeout=1)",
    "import socket; socket.create_connection(('127.0.0.1', 80), timeout=1)",
]


@pytest.mark.parametrize("attempt", NO_WAY_OUT)
def test_learners_code_reaches_neither_the_page_nor_a_network(warm_reader, attempt):
    body = f"{AWAY}    {attempt}\n    return 'a way out'\n"
    before = len(warm_reader.requests)

    panel = warm_reader.solve_and_check(body)

    assert "a way out" not in panel
    assert "failed" in panel
    assert [
        url for url in warm_reader.requests[before:] if not url.startswith("blob:")
    ] == []  # a fresh worker


FORGERIES = [
    "import gradecheck.checking\n",
    "import gradecheck.verdict.judging as j\nj.judge = None\n",
    "import sys\nfor m in list(sys.modules):\n    if 'judging' in m: sys.modules[m].judge = None\n",
]


@pytest.mark.parametrize("forgery", FORGERIES)
def test_verdict_cannot_be_forged_from_within_an_answer(warm_reader, forgery):
    """The checker lives in a worker that the answer never sees."""
    assert "failed" in warm_reader.solve_and_check(forgery + WRONG)


def test_run_shows_what_a_cell_prints_and_its_last_value(warm_reader):
    warm_reader.write(RIGHT + "print('so', 1)\nnumerical_derivative(lambda x: x * x, 3.0)\n")

    printed = warm_reader.run(warm_reader.cell())

    assert "so 1" in printed
    assert "6.0000" in printed


def test_run_shows_an_error_from_the_learners_line_on(warm_reader):
    warm_reader.write("def numerical_derivative(f, x):\n    return 1 / 0\n\nnumerical_derivative(None, 0)\n")

    printed = warm_reader.run(warm_reader.cell())

    assert 'File "cell 3", line 2' in printed
    assert "ZeroDivisionError" in printed
    assert "site-packages" not in printed


def test_everything_works_in_a_page_opened_from_disk(browser):
    context = browser.new_context()
    reader = Reader(context.new_page()).open((SITE / PAGE).as_uri())
    assert "twice ours" in reader.solve_and_check(WRONG)
    assert "passed" in reader.solve_and_check(RIGHT)
    reader.page.reload()
    assert reader.text().strip() == RIGHT.strip()
    assert reader.state() == "passed"
    context.close()


def test_line_is_named_a_little_after_the_verdict(warm_reader):
    text = f"{AWAY}    rise = f(x + h) - f(x + h)\n    return rise / (2 * h)\n"
    assert "failed" in warm_reader.solve_and_check(text)

    marked = warm_reader.cell().locator(".xe-marked")
    marked.wait_for()

    assert marked.all_inner_texts() == ["    rise = f(x + h) - f(x + h)"]
    assert "line 2" in warm_reader.verdict()
