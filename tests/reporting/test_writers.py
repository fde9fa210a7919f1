"""The table of report formats, which the command line is made from."""

import pytest

from gradecheck.cli import check
from gradecheck.reporting.writers import WRITERS
from tests import made_reports as made


@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.option)
def test_each_row_has_a_module_that_writes_a_report(writer):
    assert "layer_gradients" in writer.render(made.mixed())


@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.option)
def test_each_row_is_an_option_of_check_with_its_help(writer):
    option = next(p for p in check.params if f"--{writer.option}" in p.opts)

    assert option.metavar == "FILE"
    assert option.help == f"Also write the report {writer.words}."
