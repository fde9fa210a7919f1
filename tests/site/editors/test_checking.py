"""An answer is checked in the page, whatever it does, and the next check is right again."""

import socketserver
import threading
from functools import partial

import pytest

from tests.site.built_site import SITE
from tests.site.editors.driver import CHAPTER, EXERCISE, PAGE, RIGHT, WRONG, Reader

STUB_HINT = "Hint 1 of"
AWAY = "def numerical_derivative(f, x, h=1e-5):\n"


def test_untouched_stub_is_not_attempted(reader):
    assert "not attempted" in reader.check()


def test_wrong_answer_gets_the_panel_of_the_notebook_with_its_likely_cause(reader):
    panel = reader.solve_and_check(WRONG)

    assert "failed" in panel
    assert "Yours is exactly twice ours: how far apart are x + h and x - h?" in panel
    assert STUB_HINT in panel
    assert reader.state() == "failed"


def test_hints_open_one_by_one(reader):
    reader.solve_and_check(WRONG)
    second = reader.cell().get_by_text("Hint 2 of")
    assert not second.is_visible()

    reader.cell().get_by_text(STUB_HINT).click()

    assert second.is_visible()


def test_right_answer_passes_and_the_cell_says_so(reader):
    panel = reader.solve_and_check(RIGHT)

    assert "passed" in panel
    assert "1 / 1 point" in panel
    assert reader.state() == "passed"


@pytest.mark.parametrize("value", ["inf", "nan"])
def test_answer_that_is_no_finite_number_is_judged(reader, value):
    assert "failed" in reader.solve_and_check(f"{AWAY}    return float({value!r})\n")
    assert reader.state() == "failed"


def test_changing_a_passed_answer_is_seen(reader):
    reader.solve_and_check(RIGHT)

    reader.write(WRONG)

    assert reader.state() == "changed"
    assert reader.status() == ""
    assert "xe-old" in reader.cell().locator(".xe-panel").get_attribute("class")


night = partial(pytest.param, marks=pytest.mark.nightly)
BROKEN = [
    ("import os\n    os._exit(1)", "ended the Python process"),
    night("import os\n    os.abort()", "ended the Python process"),
    ("raise SystemExit", "SystemExit"),
    night("raise KeyboardInterrupt", "KeyboardInterrupt"),
    ("return numerical_derivative(f, x, h)", "RecursionError"),
    ("import numpy as np\n    return [np.ones(10_000_000) for _ in range(1000)]", "(limit 512 MB)"),
    night("import ctypes\n    return ctypes.string_at(0)", "numerical_derivative"),
    night("import sys\n    sys.modules.clear()\n    return 1.0", "numerical_derivative"),
    ("import builtins\n    builtins.len = None\n    return 1.0", "numerical_derivative"),
]


@pytest.mark.parametrize(("body", "said"), BROKEN)
def test_after_an_accident_the_next_check_is_right(reader, body, said):
    panel = reader.solve_and_check(f"{AWAY}    {body}\n")
    assert "failed" in panel
    assert said in panel

    assert "passed" in reader.solve_and_check(RIGHT)


def test_endless_loop_is_stopped_at_its_limit_and_the_next_check_is_right(reader):
    panel = reader.solve_and_check(f"{AWAY}    while True:\n        pass\n")
    assert "was stopped because it took too long" in panel
    assert "(limit 10 s)" in panel

    assert "passed" in reader.solve_and_check(RIGHT)


NEXT_WORKER_IS_LATE = """
() => {
  const real = window.setTimeout;
  window.setTimeout = (act, milliseconds, ...more) => {
    const isLimit = milliseconds === 90_000;
    if (isLimit) window.setTimeout = real;
    return real(act, isLimit ? 1 : milliseconds, ...more);
  };
}
"""


def test_worker_that_does_not_start_in_time_is_replaced_by_another(reader):
    reader.solve_and_check(RIGHT)
    reader.page.evaluate(NEXT_WORKER_IS_LATE)
    reader.solve_and_check(f"{AWAY}    import os\n    os._exit(1)\n")

    assert "passed" in reader.solve_and_check(RIGHT)


def test_loop_can_be_stopped_by_hand(reader):
    cell = reader.write(f"{AWAY}    while True:\n        pass\n").cell()
    cell.get_by_role("button", name="Check").click()
    reader.page.wait_for_timeout(1000)

    cell.get_by_role("button", name="Stop").click()
    reader.finished(cell)
    assert reader.status() == "Stopped by you; nothing was judged."

    assert "passed" in reader.solve_and_check(RIGHT)


def test_syntax_error_names_the_line_and_the_editor_marks_it(reader):
    panel = reader.solve_and_check("# one\ndef numerical_derivative(f, x, h=1e-5)\n    return 3\n")

    assert "syntax error" in panel
    assert "line 2" in panel
    marked = reader.cell().locator(".xe-marked")
    assert marked.all_inner_texts() == ["def numerical_derivative(f, x, h=1e-5)"]


def test_an_answer_may_use_earlier_answers_and_what_is_given(reader):
    """Checked is what the notebook would be: all cells together."""
    reader.write(RIGHT)
    text = """\
def bowl_gradient(w):
    A, b = 2.0 * np.eye(len(w)), np.zeros(len(w))
    steps = np.eye(len(w))
    return np.array([numerical_derivative(lambda t: quadratic(A, b, w + t * e), 0.0, 1.0) for e in steps])
"""
    assert "passed" in reader.solve_and_check(text, "bowl_gradient")


def test_learners_code_is_written_as_text_never_as_html(reader):
    panel = f"{AWAY}    raise ValueError('<img src=x onerror=alert(1)>')\n"
    reader.solve_and_check(panel)

    assert reader.cell().locator(".xe-panel img").count() == 0
    assert "<img src=x" in reader.verdict()


NO_WAY_OUT = [
    "import js",
    "import pyodide_js",
    "from pyodide.code import run_js; run_js('1')",
    "from pyodide.http import open_url; open_url('/index.html')",
    "import urllib.request; urllib.request.urlopen('http://127.0.0.1/', timeout=1)",
    "import socket; socket.create_connection(('127.0.0.1', 80), timeout=1)",
]
TRY_ALL = f"""
    found = []
    for attempt in {NO_WAY_OUT!r}:
        try:
            exec(attempt, {{}})
            found.append(attempt)
        except BaseException:
            pass
    raise ValueError(f"ways out: {{found}}")
"""


def test_learners_code_reaches_neither_the_page_nor_a_network(reader):
    before = len(reader.requests)

    panel = reader.solve_and_check(f"{AWAY}{TRY_ALL}")

    assert "ways out: []" in panel
    of_the_page = [url for url in reader.requests[before:] if not url.startswith("blob:")]
    assert of_the_page == []  # a fresh worker is a blob


TO_JAVASCRIPT = """
    from pyodide.ffi import to_js
    run = to_js([1]).constructor.constructor
    for code in {codes!r}:
        try:
            run(code)()
        except BaseException:
            pass
    raise ValueError("all tried in " + run("return self.origin")())
"""
REQUESTS = [
    "return import('{address}/module.js')",
    "return fetch('{address}/fetched')",
    "return importScripts('{address}/script.js')",
    "new WebSocket('{socket}/socket')",
    "new Worker(URL.createObjectURL(new Blob([`fetch('{address}/nested')`])))",
    "const r = new XMLHttpRequest(); r.open('GET', '{address}/asked', false); r.send()",
    "return indexedDB.open('kept')",
    "return caches.open('book')",
]


def test_learners_code_that_gets_at_javascript_is_in_a_worker_of_no_site_and_without_requests(reader):
    """Pyodide gives JavaScript's objects to Python, and every object leads to the compiler of JavaScript."""
    asked = []
    with socketserver.TCPServer(("127.0.0.1", 0), lambda *request: asked.append(request)) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        host = f"127.0.0.1:{server.server_address[1]}"
        codes = [code.format(address=f"http://{host}", socket=f"ws://{host}") for code in REQUESTS]
        panel = reader.solve_and_check(AWAY + TO_JAVASCRIPT.format(codes=codes))
        reader.page.wait_for_timeout(500)
        server.shutdown()

    assert "all tried in null" in panel
    assert asked == []


FORGERIES = [
    night("import gradecheck.checking\n"),
    night("import gradecheck.verdict.judging as j\nj.judge = None\n"),
    "import sys\nfor m in list(sys.modules):\n    if 'judging' in m: sys.modules[m].judge = None\n",
]


@pytest.mark.parametrize("forgery", FORGERIES)
def test_verdict_cannot_be_forged_from_within_an_answer(reader, forgery):
    """The checker lives in a worker that the answer never sees."""
    assert "failed" in reader.solve_and_check(forgery + WRONG)


#: NumPy's own functions of many operations, whose overflow no flag of WebAssembly tells.
RAISED = {
    "np.exp(np.float64(1000))": "overflow encountered in exp",
    "np.gradient(np.array([-1e308, 1e308, -1e308]))": "overflow encountered in scalar subtract",
    "np.cross(np.ones(3) * 1e300, np.arange(3) * 1e300)": "overflow encountered in multiply",
    "np.linspace(0, np.inf, 3)": "invalid value encountered in multiply",
    "np.logspace(0, 400, 3)": "overflow encountered in power",
    "np.percentile(np.array([-1e308, 1e308]), 50)": "overflow encountered in subtract",
    "np.divmod(np.ones(3), 0)": "divide by zero encountered in divmod",
    "divmod(np.float64(1), 0)": "divide by zero encountered in scalar divmod",
    "np.linspace(0, 1, 3)": "",
}


def test_numpy_raises_in_the_page_where_it_is_asked_to(reader):
    tried = "".join(f"    said.append(raised(lambda: {code}))\n" for code in RAISED)
    answer = f"""\
def numerical_derivative(f, x, h=1e-5):
    def raised(compute):
        try:
            with np.errstate(all="raise", under="ignore"):
                compute()
        except FloatingPointError as error:
            return str(error)
        return ""
    said = []
{tried}    raise ValueError(" | ".join(said))
"""

    panel = reader.solve_and_check(answer)

    assert f"ValueError: {' | '.join(RAISED.values())}" in panel


def test_run_shows_what_a_cell_prints_and_its_last_value(reader):
    reader.write(RIGHT + "print('so', 1)\nnumerical_derivative(lambda x: x * x, 3.0)\n")

    printed = reader.run(reader.cell())

    assert "so 1" in printed
    assert "6.0000" in printed

    reader.check()

    assert not reader.cell().locator(".xe-output").is_visible(), (
        "of the run before, it would be read as of the check"
    )


def test_run_shows_an_error_from_the_learners_line_on(reader):
    reader.write("def numerical_derivative(f, x):\n    return 1 / 0\n\nnumerical_derivative(None, 0)\n")

    printed = reader.run(reader.cell())

    assert 'File "cell 3", line 2' in printed
    assert "ZeroDivisionError" in printed
    assert "site-packages" not in printed


def test_chapter_opened_from_disk_has_the_same_exercise_as_its_page_of_exercises(browser):
    context = browser.new_context()
    chapter = Reader(context.new_page()).open((SITE / f"book/{CHAPTER}.html").as_uri())
    assert "twice ours" in chapter.solve_and_check(WRONG)
    assert (
        chapter.cell()
        .locator(".gck-book a")
        .evaluate("it => it.href")
        .endswith(f"{CHAPTER}.html#exercise-{EXERCISE}")
    )
    assert "passed" in chapter.solve_and_check(RIGHT)

    exercises = Reader(context.new_page()).open((SITE / PAGE).as_uri())

    assert exercises.text().strip() == RIGHT.strip()
    assert exercises.state() == "passed"
    context.close()


def test_line_is_named_a_little_after_the_verdict(reader):
    text = f"{AWAY}    rise = f(x + h) - f(x + h)\n    return rise / (2 * h)\n"
    assert "failed" in reader.solve_and_check(text)

    marked = reader.cell().locator(".xe-marked")
    marked.wait_for()

    assert marked.all_inner_texts() == ["    rise = f(x + h) - f(x + h)"]
    assert "line 2" in reader.verdict()
