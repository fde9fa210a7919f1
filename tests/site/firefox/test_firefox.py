"""The editors of the pages in Firefox, from a site and from disk: the same verdicts, the same is kept."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.site.built_site import SITE
from tests.site.editors.driver import PAGE, RIGHT

HERE = Path(__file__).parent
FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
pytestmark = pytest.mark.nightly


@pytest.fixture(scope="module", params=["from a site", "from disk"])
def seen(request, site):
    """What a reader has seen who has opened the page there."""
    if not FIREFOX and not os.environ.get("CI"):
        pytest.skip("there is no Firefox here")
    assert FIREFOX, "CI needs Firefox: .ci/run installs firefox-esr"
    assert (HERE / "node_modules").is_dir(), f"run `npm ci --prefix {HERE.relative_to(Path.cwd())}` first"
    address = f"{site}/{PAGE}" if request.param == "from a site" else (SITE / PAGE).as_uri()
    command = ["node", HERE / "reader.mjs", FIREFOX, address]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout.splitlines()[-1]) | {"own": address.removesuffix(PAGE)}


def test_it_is_firefox(seen):
    assert seen["browser"].lower().startswith("firefox")


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("wrong", ["failed", "Likely cause"]),
        ("loop", ["failed", "was stopped because it took too long"]),
        ("exit", ["failed", "ended the Python process"]),
        ("right", ["passed", "1 / 1 point"]),
    ],
)
def test_answer_gets_its_verdict_whatever_was_checked_before(seen, answer, said):
    assert [words for words in said if words.lower() not in seen["checks"][answer].lower()] == []


def test_what_is_typed_is_what_stands_there(seen):
    assert "\n".join(seen["typed"]).strip() == RIGHT.strip()


def test_answer_and_verdict_survive_a_reload(seen):
    assert seen["reloaded"] == {"state": "passed", "lines": seen["typed"]}


def test_another_tab_shows_what_is_written_in_the_first(seen):
    assert "    return (f(x + h) - f(x - h)) / h" in seen["other"]


def test_nothing_is_asked_of_another_host_and_nothing_fails(seen):
    foreign = [
        url for url in seen["requests"] if not url.startswith((seen["own"], "data:", "blob:", "about:"))
    ]
    assert foreign == []
    assert seen["errors"] == []
