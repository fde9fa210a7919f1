"""`check(f)` in a running kernel: a panel and nothing else, and not a word in Jupyter's log."""

import json
import os
import queue
import subprocess
import sys
import time
from types import SimpleNamespace

import pytest
from jupyter_client.manager import KernelManager

from gradecheck.course.course import load_course
from gradecheck.many_files import check_files
from gradecheck.reporting.text import render
from tests.folders import REPOSITORY, TINY_COURSE
from tests.hidden_answers import HIDDEN, STUB

pytestmark = [pytest.mark.slow, pytest.mark.xdist_group("kernel")]

#: Whatever an answer may say, and to whom.
LOUD = """
import logging, os, subprocess, sys, warnings
import matplotlib
matplotlib.use("module://matplotlib_inline.backend_inline")
import matplotlib.pyplot as plt
from IPython.display import HTML, clear_output, display

def cube(x):
    print("printed")
    print("printed", file=sys.stderr, flush=True)
    sys.__stdout__.write("printed")
    os.write(1, b"printed")
    os.write(2, b"printed")
    warnings.warn("warned")
    logging.getLogger("mine").error("logged")
    logging.error("logged")
    display(HTML("<b>displayed</b>"))
    display({"text/plain": "displayed"}, raw=True)
    get_ipython().display_pub.publish({"text/plain": "displayed"})
    clear_output()
    plt.plot([1, 2])
    plt.show()
    sys.displayhook("hooked")
    return x * x * x
"""
LOOP = """
import asyncio
def cube(x):
    async def later():
        return x * x * x
    return asyncio.new_event_loop().run_until_complete(later())
"""
ANSWERS = {
    "silent": ("def cube(x):\n    return x * x * x", "passed"),
    "loud": (LOUD, "passed"),
    "wrong and loud": (LOUD.replace("x * x * x", "x * x"), "failed"),
    "asks a person": ("def cube(x):\n    return float(input('x?'))", "waits for a person"),
    "stops for a person": ("def cube(x):\n    breakpoint()\n    return x", "stops the program for a person"),
    "ends the program": ("def cube(x):\n    exit()", "the code ends the program"),
    "ends the process": ("import os\ndef cube(x):\n    os._exit(3)", "the code ended the process"),
    "crashes": ("import os\ndef cube(x):\n    os.kill(os.getpid(), 11)", "was ended by SIGSEGV"),
    "awaits in its cell": (
        "import asyncio\npower = await asyncio.sleep(0, 3)\ndef cube(x):\n    return x ** power",
        "passed",
    ),
    "is a promise": ("async def cube(x):\n    return x * x * x", "take `async` away"),
    "runs a loop of its own": (LOOP, "passed"),
}


@pytest.fixture(scope="module")
def kernel(tmp_path_factory):
    """A kernel whose log is a file; `run(code)` gives what it shows, and `log()` what it logged since."""
    log = tmp_path_factory.mktemp("kernel") / "log"
    manager = KernelManager(kernel_name="python3")
    manager.kernel_spec.argv[0] = sys.executable
    environment = {
        **os.environ,
        "PYTHONPATH": str(REPOSITORY),
        "GRADECHECK_COURSE": str(TINY_COURSE),
        "IPYTHONDIR": str(log.parent),
    }
    with log.open("wb") as file:
        manager.start_kernel(stdout=file, stderr=subprocess.STDOUT, env=environment)
        client = manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=120)

        def run(code):
            return list(_shown(client, client.execute(code, allow_stdin=False)))

        read = 0

        def logged():
            nonlocal read
            text = log.read_bytes()[read:]
            read += len(text)
            return text.decode()

        run("from gradecheck import check")
        logged()  # what a kernel says of itself at its start
        yield SimpleNamespace(run=run, log=logged)
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def _shown(client, request):
    """Every message of a cell that a person sees: kind and content."""
    until = time.monotonic() + 120
    while time.monotonic() < until:
        try:
            message = client.get_iopub_msg(timeout=5)
        except queue.Empty:
            continue
        if message["parent_header"].get("msg_id") != request:
            yield "stray", message["content"]
        elif message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
            return
        elif message["msg_type"] not in ("status", "execute_input"):
            yield message["msg_type"], message["content"]
    raise TimeoutError("the kernel did not come to its end")


@pytest.mark.parametrize("name", ANSWERS)
def test_check_shows_its_panel_and_the_log_stays_empty(kernel, name):
    answer, words = ANSWERS[name]
    assert [kind for kind, _ in kernel.run(answer)] == []

    shown = kernel.run("check(cube)")

    assert [kind for kind, _ in shown] == ["execute_result"]
    panel = shown[0][1]["data"]
    assert words in panel["text/plain"]
    assert "<" in panel["text/html"]
    assert kernel.log() == ""


@pytest.mark.parametrize("name", ANSWERS)
def test_terminal_says_the_same_of_it(tmp_path, capfd, name):
    answer, words = ANSWERS[name]
    cell = {"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": answer}
    (tmp_path / "a.ipynb").write_text(json.dumps({"nbformat": 4, "nbformat_minor": 5, "cells": [cell]}))

    report = check_files(load_course(TINY_COURSE), [tmp_path / "a.ipynb"], search_seconds=0)

    assert words in render(report)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("name", [name for name, hidden in HIDDEN.items() if hidden.in_a_notebook])
def test_answer_that_does_not_count_is_named_beside_its_stub(kernel, name):
    kernel.run("%reset -f")
    kernel.run("%reset -f in\nfrom gradecheck import check")
    for cell in (STUB, *HIDDEN[name].cells):
        kernel.run(cell)

    ((_, shown),) = kernel.run("check(cube)")

    assert HIDDEN[name].in_a_notebook in shown["data"]["text/plain"]


def test_stub_that_ran_after_the_answer_is_named_with_the_number_of_the_cell(kernel):
    kernel.run("def cube(x):\n    return x * x * x")
    ((_, result),) = kernel.run("len(In) - 1")
    number = int(result["data"]["text/plain"]) - 1
    kernel.run("def cube(x):\n    raise NotImplementedError")

    ((_, shown),) = kernel.run("check(cube)")

    text = shown["data"]["text/plain"]
    assert text.startswith("cube: not attempted")
    assert f"In [{number}], line 1, written: an untouched one ran after it and took its place" in text


def test_kernel_is_as_before(kernel):
    """Printing, displaying and plotting work after a check as they did before it."""
    kernel.run(LOUD)
    kernel.run("check(cube)")

    shown = kernel.run("print('mine'); display(3); plt.figure(); plt.plot([1]); plt.show()")

    assert {"stream", "display_data"} <= {kind for kind, _ in shown}
    assert ("stream", {"name": "stdout", "text": "mine\n"}) in shown
