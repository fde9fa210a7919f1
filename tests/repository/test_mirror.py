"""Every module of the package has its tests where they are looked for: tests/<room>/test_<module>.py."""

import re

import pytest

from tests.folders import REPOSITORY

PACKAGE = REPOSITORY / "gradecheck"
#: Modules whose tests are in the file of a module that stands for them, and which that is.
TESTED_WITH = {
    "commands/check.py": "test_cli.py",
    "commands/choosing.py": "test_whose_course.py",
    "commands/grade.py": "grading/test_class_run.py",
    "commands/gradebook.py": "test_cli.py",
    "commands/gradescope.py": "test_cli.py",
    "commands/listing.py": "test_cli.py",
    "commands/notebooks.py": "test_cli.py",
    "commands/options.py": "test_cli.py",
    "commands/prove.py": "test_cli.py",
    "commands/start.py": "test_cli.py",
    "commands/status.py": "test_cli.py",
    "commands/trust.py": "test_whose_course.py",
    "comparing/leaf.py": "comparing/test_comparison.py",
    "course/chapter.py": "course/test_course.py",
    "course/identity.py": "course/test_course.py",
    "desk.py": "test_many_files.py",
    "diagnosing/failing_call.py": "diagnosing/test_rules.py",
    "diagnosing/finding.py": "diagnosing/test_rules.py",
    "diagnosing/places.py": "diagnosing/test_nearest_program.py",
    "diagnosing/relation_functions.py": "wording/test_every_sentence.py",
    "diagnosing/relation_in_scope.py": "diagnosing/test_relation.py",
    "diagnosing/relation_where.py": "wording/test_every_sentence.py",
    "diagnosing/repair.py": "diagnosing/test_nearest_program.py",
    "diagnosing/replacement_trials.py": "diagnosing/test_value_trace.py",
    "diagnosing/samples.py": "diagnosing/test_relation.py",
    "diagnosing/unfinished.py": "diagnosing/test_rules.py",
    "diagnosing/wrong_answer.py": "diagnosing/test_rules.py",
    "gradients/autodiff/following.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/indexing.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/kinks.py": "gradients/autodiff/test_rules.py",
    "gradients/autodiff/numpy_replacements.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/operators.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/products.py": "gradients/autodiff/test_rules.py",
    "gradients/autodiff/recording.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/traced.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/views.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/shapes.py": "gradients/autodiff/test_rules.py",
    "gradients/autodiff/steps.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/sums.py": "gradients/autodiff/test_rules.py",
    "gradients/autodiff/tape.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/autodiff/traced_array.py": "gradients/autodiff/test_true_gradient.py",
    "gradients/backward_fault_kinds.py": "gradients/test_backward_faults.py",
    "gradients/calls.py": "gradients/test_model.py",
    "gradients/diagnosis.py": "gradients/test_check.py",
    "gradients/followed_verdict.py": "gradients/test_hard_cases.py",
    "gradients/low_precision.py": "gradients/test_hard_cases.py",
    "gradients/measured_verdict.py": "gradients/test_hard_cases.py",
    "gradients/numeric_gradient.py": "gradients/test_hard_cases.py",
    "gradients/point.py": "gradients/test_hard_cases.py",
    "gradients/point_result.py": "gradients/test_hard_cases.py",
    "gradients/ratio_words.py": "gradients/test_error_patterns.py",
    "gradients/result.py": "gradients/test_check.py",
    "gradients/tensor_error.py": "gradients/test_error_patterns.py",
    "gradients/unseen_tensors.py": "gradients/test_hard_cases.py",
    "gradients/ways_back.py": "gradients/test_backward_faults.py",
    "gradients/wrong_tensors.py": "gradients/test_error_patterns.py",
    "grading/archive.py": "grading/test_autograder_zip.py",
    "grading/closing.py": "grading/test_reports.py",
    "grading/cluster_worker.py": "grading/test_cluster.py",
    "grading/feedback.py": "grading/test_reports.py",
    "grading/folders.py": "grading/test_reports.py",
    "grading/graders.py": "grading/test_class_run.py",
    "grading/grades_csv.py": "grading/test_reports.py",
    "grading/gradescope.py": "grading/test_reports.py",
    "grading/marks.py": "grading/test_gradebook.py",
    "grading/mistakes.py": "grading/test_results.py",
    "grading/plan.py": "grading/test_class_run.py",
    "grading/platform_table.py": "grading/test_gradebook.py",
    "grading/protection.py": "grading/test_class_run.py",
    "grading/run.py": "grading/test_class_run.py",
    "grading/scheduler.py": "grading/test_cluster.py",
    "notebooks/given_cell.py": "notebooks/test_deriving.py",
    "notebooks/manuscript.py": "notebooks/test_deriving.py",
    "notebooks/pages.py": "notebooks/test_deriving.py",
    "reporting/panel.py": "reporting/test_html_report.py",
    "running/beside.py": "running/test_fork.py",
    "running/browser.py": "running/test_choice.py",
    "running/job.py": "running/test_worker_process.py",
    "running/runner.py": "running/test_choice.py",
    "running/zygote_process.py": "running/test_sandbox.py",
    "submission/archives.py": "submission/test_class_folder.py",
    "submission/cells.py": "submission/test_submission.py",
    "submission/folder_entries.py": "submission/test_class_folder.py",
    "submission/handed_in.py": "submission/test_class_folder.py",
    "submission/notebook_json.py": "submission/test_submission.py",
    "submission/platforms.py": "submission/test_class_folder.py",
    "verdict/line_search.py": "test_checking.py",
    "verdict/submission_notes.py": "test_checking.py",
    "wording/differences.py": "reporting/test_message.py",
    "wording/factors.py": "diagnosing/test_scaled_mistakes.py",
    "wording/progress.py": "test_passed_here.py",
    "wording/relations.py": "wording/test_every_sentence.py",
    "wording/sentences.py": "diagnosing/test_rules.py",
    "worker/agreement.py": "worker/test_replacing.py",
    "worker/call_edits.py": "worker/test_edits.py",
    "worker/edit_nodes.py": "worker/test_edits.py",
    "worker/edit_scope.py": "worker/test_edits.py",
    "worker/exceptions.py": "worker/test_execution.py",
    "worker/missing_parts.py": "worker/test_edits.py",
    "worker/namespaces.py": "running/test_sandbox.py",
    "worker/operator_edits.py": "worker/test_edits.py",
    "worker/plain_values.py": "worker/test_serialization.py",
    "worker/sandbox.py": "running/test_sandbox.py",
    "worker/statement.py": "worker/test_cell_parser.py",
    "worker/statement_edits.py": "worker/test_edits.py",
    "worker/statement_execution.py": "worker/test_session.py",
    "worker/value_edits.py": "worker/test_edits.py",
    "worker/variants.py": "worker/test_edits.py",
    "worker/zygote.py": "running/test_sandbox.py",
}


def modules_with_code():
    """Modules that define a function or a method; names alone do nothing that could be wrong."""
    for path in sorted(PACKAGE.rglob("*.py")):
        is_ours = path.name not in ("__init__.py", "__main__.py") and "_course" not in path.parts
        if is_ours and re.search(r"^ *def ", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield path.relative_to(PACKAGE)


def file_of_tests(module):
    return REPOSITORY / "tests" / module.parent / f"test_{module.name}"


MODULES = list(modules_with_code())


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.as_posix())
def test_module_has_its_tests(module):
    elsewhere = TESTED_WITH.get(module.as_posix())
    path = file_of_tests(module) if elsewhere is None else REPOSITORY / "tests" / elsewhere
    assert path.is_file(), f"write {path.relative_to(REPOSITORY)}"
    assert "\ndef test_" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("module", TESTED_WITH)
def test_module_is_tested_with_another_only_while_it_has_no_file_of_its_own(module):
    assert (PACKAGE / module).is_file(), "the module is gone: strike the line"
    assert not any(file_of_tests(each).is_file() for each in MODULES if each.as_posix() == module), (
        "strike the line"
    )
