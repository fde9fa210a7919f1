"""The table of report formats, which the command line is made from."""

from dataclasses import replace

import pytest

from gradecheck.commands.check import check
from gradecheck.reporting import class_table, text
from gradecheck.reporting.writers import WRITERS, is_a_report
from gradecheck.verdict.environment import Environment
from tests import made_reports as made


@pytest.mark.parametrize("writer", WRITERS, ids=lambda w: w.option)
def test_each_row_has_a_module_that_writes_a_report(writer):
    assert "layer_gradients" in writer.render(made.mixed())


RENDERERS = {w.option: w.render for w in WRITERS if w.option != "csv"}  # a table for tables has no such line


@pytest.mark.parametrize("render", [*RENDERERS.values(), text.render, class_table.render])
def test_report_says_with_what_it_was_made(render):
    """So that a result can be had again, and a difference of versions is seen."""
    made_with = Environment("3.99.1", "7.6.5", "Plan 9 vax")

    words = render(replace(made.mixed(), environment=made_with))

    assert all(version in words for version in ("3.99.1", "7.6.5", "Plan 9 vax"))


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
