"""What many tests need: a copy of the tiny course, and one headless Chromium."""

import gc
import os
import shutil
import signal
import sys
from collections import defaultdict
from pathlib import Path

import hypothesis
import pytest

from tests.folders import TINY_COURSE

#: Nothing is timed here: a machine that does much else is slow, and its tests are right all the same.
UNTIMED = hypothesis.settings(deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.register_profile("untimed", UNTIMED)
hypothesis.settings.register_profile("quick", UNTIMED, max_examples=UNTIMED.max_examples // 5)
#: Before a change is taken in, it is judged by the same examples each time; the night draws new ones.
hypothesis.settings.register_profile("steady", UNTIMED, derandomize=True)
hypothesis.settings.load_profile("steady" if os.environ.get("CI") else "untimed")

# jsonschema loads this where it is installed, to judge international addresses, of which no notebook has one;
# its grammar would take each process that tests two seconds.
sys.modules.setdefault("rfc3987_syntax", None)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection():
    """Collect without the garbage collector: what it finds lives to the end, and would be walked again."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


@pytest.hookimpl(tryfirst=True)  # before the marks are asked for by `-m`
def pytest_collection_modifyitems(config, items):
    """Mark what needs a browser, by the fixture that it uses, so that no mark can be forgotten.

    What is for the night is left out unless `-m` speaks of it.
    """
    for item in items:
        if "browser" in getattr(item, "fixturenames", ()):
            item.add_marker("browser")
    leave_cases_to_the_whole_run(items)
    if "nightly" not in config.option.markexpr:
        left_out = [item for item in items if item.get_closest_marker("nightly")]
        config.hook.pytest_deselected(items=left_out)
        items[:] = [item for item in items if not item.get_closest_marker("nightly")]


def leave_cases_to_the_whole_run(items):
    """Of the cases of a test that is `sampled(n)`, all are `slow` but for n, which are spread evenly."""
    cases = defaultdict(list)
    for item in items:
        if item.get_closest_marker("sampled"):
            cases[item.parent, item.originalname].append(item)
    for of_one_test in cases.values():
        (count,) = of_one_test[0].get_closest_marker("sampled").args
        sample = {number * len(of_one_test) // count for number in range(count)}
        for number, item in enumerate(of_one_test):
            if number not in sample:
                item.add_marker("slow")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    """Give tests to processes by what they share."""
    from tests.sharing import ByWhatIsShared  # only where several processes test

    return ByWhatIsShared(config, log)


@pytest.fixture(scope="session", autouse=True)
def _interrupts_arrive():
    """What runs in the background of a shell ignores Ctrl-C, and so would all that is started here."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def browser():
    """The only one: playwright cannot be started twice in one process."""
    from book.figures.browser import chromium  # with matplotlib, for which no other test should wait

    try:
        with chromium() as started:
            yield started
    except Exception as problem:
        # playwright says so when it finds neither a system browser nor one of its own.
        if "Executable doesn't exist" not in str(problem) or os.environ.get("CI"):
            raise
        pytest.skip("no Chromium: install it, or give its path in the environment variable CHROMIUM")


@pytest.fixture
def tiny(tmp_path):
    """A copy of the tiny course that a test may change."""
    course = TINY_COURSE
    return Path(shutil.copytree(course, tmp_path / "course", ignore=shutil.ignore_patterns("__pycache__")))
