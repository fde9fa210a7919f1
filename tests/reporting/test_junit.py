import xml.etree.ElementTree as ET
from dataclasses import replace

from gradecheck.reporting.junit import render
from tests import made_reports as made


def written(report) -> ET.Element:
    return ET.fromstring(render(report))


def cases(root: ET.Element) -> dict[str, ET.Element]:
    return {case.get("name"): case for case in root.iter("testcase")}


def test_document_has_the_shape_that_readers_of_junit_expect():
    """Tags, their order and their attributes as in the schema that Jenkins publishes (junit-10.xsd)."""
    root = written(made.mixed())
    assert root.tag == "testsuites"
    for suite in root:
        assert suite.tag == "testsuite"
        assert {"name", "tests", "failures", "errors", "skipped", "time"} == set(suite.attrib)
        order = ["properties", "testcase", "system-out"]
        places = [order.index(child.tag) for child in suite]
        assert places == sorted(places)
        for case in suite.iter("testcase"):
            assert {"name", "classname", "time"} == set(case.attrib)
            assert {child.tag for child in case} <= {"failure", "error", "skipped"}
            assert len(case) <= 1


def test_counts_are_those_of_the_cases():
    root = written(made.mixed())
    counts = {key: int(root.get(key)) for key in ("tests", "failures", "errors", "skipped")}
    assert counts == {"tests": 8, "failures": 3, "errors": 2, "skipped": 2}
    assert [int(suite.get("tests")) for suite in root] == [7, 1]


def test_failed_exercise_has_cause_headline_and_message():
    failure = cases(written(made.mixed()))["layer_gradients"].find("failure")
    assert failure.get("type") == "gradient"
    assert failure.get("message") == "layer_gradients: `dW` differs from the gradient of the cost."
    assert "yours -0.413244, expected -0.826488" in failure.text


def test_passed_exercise_has_chapter_and_time_and_nothing_else():
    case = cases(written(made.mixed()))["sigmoid"]
    assert (case.get("classname"), case.get("time"), len(case)) == ("ch05_neural_networks", "0.012", 0)


def test_exercise_that_was_not_attempted_is_skipped():
    assert cases(written(made.mixed()))["train_step"].find("skipped").get("message") == "not attempted"


def test_exercise_that_was_not_checked_says_why():
    message = cases(written(made.mixed()))["backprop"].find("skipped").get("message")
    assert message.startswith("not checked: It calls `layer_gradients`")


def test_fault_of_ours_is_an_error_and_no_failure():
    case = cases(written(made.mixed()))["hidden_error"]
    assert case.find("error").get("type") == "checker_error"
    assert case.find("failure") is None


def test_file_that_cannot_be_read_is_an_error():
    error = cases(written(made.mixed()))["can be read"].find("error")
    assert error.get("message") == "work/broken.ipynb: this is no notebook: the file is empty."


def test_points_and_seed_are_properties():
    properties = {p.get("name"): p.get("value") for p in written(made.mixed())[0].iter("property")}
    assert (properties["points"], properties["max_points"], properties["seed"]) == ("1", "14", "12345")
    assert properties["isolation"] == "own process, 10 s a call, 2 GiB of memory"


def test_control_character_in_a_headline_leaves_the_document_readable():
    fault = replace(made.checker_error(), note="KeyError: 'a\x08\x1b[2Jb'")
    error = cases(written(made.report(made.submission(fault))))["hidden_error"].find("error")
    assert error.get("message") == "KeyError: 'ab'"


def test_learners_text_cannot_break_the_document():
    text = cases(written(made.mixed()))["output_error"].find("failure").text
    assert "<script>alert(1)</script>red & evil" in text
