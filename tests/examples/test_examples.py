"""Every example runs as it stands, and finds what its page says."""

import importlib.util
import os
import re
import subprocess
import sys

import pytest

from tests.folders import REPOSITORY

EXAMPLES = REPOSITORY / "examples"
#: The outcomes that each file prints, in order, and words of the last likely cause or reason.
FINDS = {
    "numpy_function": ("right wrong", "50 is a length of the data"),
    "loss_and_gradient_together": ("right", ""),
    "class_with_weights": ("right inconclusive", "uses the parameters that a model has stored"),
    "scipy_fit": ("right", "fitted: [1.09"),
    "torch_module": ("right wrong", ""),
    "jax_model": ("right right right", "which is what float32 can show"),
    "convolution": ("right wrong", "turned around in its last two axes for `K`"),
    "lstm": ("right wrong", "4 to 7 should be at 0 to 3"),
    "dropout": ("inconclusive right wrong", "0.8 is a number in the loss"),
    "many_outputs": ("right right right", "one random vector"),
}
NEEDED = {"scipy_fit": "scipy", "torch_module": "torch", "jax_model": "jax"}


def run(*command):
    done = subprocess.run(
        [sys.executable, *command],
        cwd=EXAMPLES,
        env={**os.environ, "OMP_NUM_THREADS": "1"},  # torch's threads would wait for each other
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.parametrize("name", FINDS)
@pytest.mark.sampled(1)
def test_example_finds_what_it_shows(name):
    if name in NEEDED and importlib.util.find_spec(NEEDED[name]) is None:
        pytest.skip(f"{NEEDED[name]} is not installed")
    outcomes, words = FINDS[name]
    text = run(f"{name}.py")

    assert " ".join(re.findall(r"^check_gradient: (\w+)", text, re.MULTILINE)) == outcomes
    assert words in text


@pytest.mark.slow
def test_example_for_pytest_passes():
    assert "3 passed" in run("-m", "pytest", "-q", "-p", "no:cacheprovider", "test_my_gradient.py")


def test_every_example_is_listed_and_run():
    files = {path.stem for path in EXAMPLES.glob("*.py")}
    listed = set(re.findall(r"\]\((\w+)\.py\)", (EXAMPLES / "README.md").read_text(encoding="utf-8")))

    assert files == listed == {*FINDS, "test_my_gradient"}


def blocks():
    """Name of an example, and the text that the page says it prints."""
    page = (REPOSITORY / "book" / "appendix_check_gradient.md").read_text(encoding="utf-8")
    return re.findall(r"```\{code-block\} text\n:(?:name|class): (\w+)\n\n(.*?)\n```", page, re.DOTALL)


@pytest.mark.parametrize(("name", "text"), blocks())
@pytest.mark.sampled(1)
def test_page_of_the_book_shows_what_the_example_prints(name, text):
    assert text in run(f"{name}.py")


def test_page_of_the_book_includes_every_example():
    page = (REPOSITORY / "book" / "appendix_check_gradient.md").read_text(encoding="utf-8")

    assert {f"{name}.py" for name in (*FINDS, "test_my_gradient")} == set(
        re.findall(r"\{literalinclude\} \.\./examples/(\S+)", page)
    )


def test_snippet_of_the_readme_runs_as_pasted_and_prints():
    readme = (REPOSITORY / "README.md").read_text(encoding="utf-8")
    snippet = re.search(r"## Check a gradient of your own\n\n```python\n(.*?)```", readme, re.DOTALL).group(1)

    assert run("-c", snippet).startswith("check_gradient: wrong.")
