"""Numbers in live figures have one form, however large they are."""

import json
import shutil
import subprocess

import pytest

from book.figures.figure import FOLDER
from book.figures.join import joined_module

pytestmark = pytest.mark.skipif(shutil.which("node") is None, reason="node runs the toolkit here")


def written(tmp_path, expression):
    """What the toolkit writes, in node."""
    shutil.copytree(FOLDER / "toolkit", tmp_path / "toolkit")
    main = tmp_path / "main.js"
    line = 'import { number, scientific, vector } from "./toolkit/text.js";'
    main.write_text(f"{line}\nexport default {expression};\n")
    module = tmp_path / "joined.mjs"
    module.write_text(f"{joined_module(main)}\n")
    show = f'import("{module.as_uri()}").then((it) => console.log(JSON.stringify(it.default)))'
    return json.loads(subprocess.run(["node", "-e", show], capture_output=True, text=True, check=True).stdout)


@pytest.mark.parametrize(
    ("expression", "text"),
    [
        ("number(3.14159)", "3.14"),
        ("number(-0.001)", "0.00"),
        ("number(-2.5, 1)", "−2.5"),
        ("number(999999, 0)", "999999"),
        ("number(1e6, 4)", "1.0\u00a0×\u00a010^{6}"),
        ("number(-4.97e32, 4)", "−5.0\u00a0×\u00a010^{32}"),
        ("number(Infinity)", "∞"),
        ("number(NaN)", "–"),
        ("scientific(0)", "0"),
        ("scientific(3.2e-7)", "3.2\u00a0×\u00a010^{−7}"),
        ("vector([1, 2e9])", "(1.00, 2.0\u00a0×\u00a010^{9})"),
    ],
)
@pytest.mark.sampled(3)
def test_number_is_short_however_large_it_is(tmp_path, expression, text):
    assert written(tmp_path, expression) == text
