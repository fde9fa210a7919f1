"""The table of report formats, which the command line is made from."""

import pytest

from gradecheck.commands.check import check
from gradecheck.reporting.writers import WRITERS, is_a_report
from tests import made_reports as made


@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.option)
def test_each_row_has_a_module_that_writes_a_report(writer):
    assert "layer_gradients" in writer.render(made.mixed())


@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.option)
@pytest.mark.parametrize("shown", [made.mixed(), made.report()], ids=["full", "empty"])
def test_report_of_ours_is_known_again(writer, shown, tmp_path):
    (tmp_path / "r").write_text(writer.render(shown), encoding="utf-8")

    assert is_a_report(tmp_path / "r")


@pytest.mark.parametrize(
    "content",
    ['{"nbformat": 4, "cells": []}', "<!DOCTYPE html><html><title>mine</title>", "learner,points", "# notes"],
)
def test_anything_else_is_no_report_of_ours(content, tmp_path):
    (tmp_path / "r").write_text(content)

    assert not is_a_report(tmp_path / "r")


@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.option)
def test_each_row_is_an_option_of_check_with_its_help(writer):
    option = next(p for p in check.params if f"--{writer.option}" in p.opts)

    assert option.metavar == "FILE"
    assert option.help == f"Also write the report {writer.words}; `-` is standard output."
