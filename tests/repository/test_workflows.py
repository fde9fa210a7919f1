"""What GitHub runs: pinned, with no more rights than it needs, and nothing published that was not tested."""

import os
import re
import subprocess
import tomllib

import pytest
import yaml

from tests.folders import REPOSITORY

GITHUB = REPOSITORY / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
STEPS = [*WORKFLOWS, *sorted(GITHUB.glob("actions/*/action.yml"))]
PINNED = re.compile(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
MANIFESTS = {
    "github-actions": (".github/workflows", "action.yml"),
    "pip": ("pyproject.toml",),
    "npm": ("package.json",),
}


def jobs(name):
    """The jobs of a workflow, by name."""
    return read(name)["jobs"]


def read(name):
    return yaml.safe_load((GITHUB / "workflows" / name).read_text(encoding="utf-8"))


def waits_for(jobs, name):
    """Every job that has to succeed before this one begins."""
    needed = jobs[name].get("needs", [])
    needed = [needed] if isinstance(needed, str) else needed
    return set(needed).union(*(waits_for(jobs, each) for each in needed))


@pytest.mark.parametrize("path", STEPS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_actions_of_others_are_pinned_by_commit(path):
    """A tag can be moved to other code; a commit cannot. The comment is what a person and Dependabot read."""
    used = re.findall(r"uses: (\S+(?: # \S+)?)", path.read_text(encoding="utf-8"))
    assert used
    assert [each for each in used if not each.startswith("./") and not PINNED.fullmatch(each)] == []


@pytest.mark.parametrize("path", STEPS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_is_used_from_this_repository_is_there(path):
    own = re.findall(r"uses: \./(\S+)", path.read_text(encoding="utf-8"))
    assert [name for name in own if not (REPOSITORY / name).exists()] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflow_may_only_read_unless_a_job_says_more(path):
    assert read(path.name)["permissions"] == {"contents": "read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_only_what_publishes_may_ask_for_an_identity(path):
    asking = {name for name, job in jobs(path.name).items() if "id-token" in job.get("permissions", {})}
    publishing = {
        name
        for name, job in jobs(path.name).items()
        if re.search(r"deploy-pages|gh-action-pypi-publish", str(job.get("steps")))
    }
    assert asking == publishing


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_job_that_runs_steps_has_a_time_limit(path):
    assert [
        name for name, job in jobs(path.name).items() if "steps" in job and "timeout-minutes" not in job
    ] == []


@pytest.mark.parametrize(("workflow", "job"), [("book.yml", "publish"), ("release.yml", "upload")])
def test_publishing_waits_for_all_tests(workflow, job):
    there = jobs(workflow)
    assert any(there[name].get("uses") == "./.github/workflows/test.yml" for name in waits_for(there, job))


def test_what_is_uploaded_was_installed_and_tried():
    steps = [step.get("run", "") for step in jobs("release.yml")["build"]["steps"]]
    assert any("twine check --strict" in step for step in steps)
    assert any("try_wheel.sh" in step for step in steps)
    assert "build" in waits_for(jobs("release.yml"), "upload")


def test_quick_tests_run_on_every_python_that_the_package_promises():
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    promised = re.findall(r"Python :: (3\.\d+)", "\n".join(project["classifiers"]))
    assert promised
    for name, job in (("test.yml", "quick"), ("nightly.yml", "everything")):
        assert jobs(name)[job]["strategy"]["matrix"]["python"] == promised


def test_every_part_of_make_test_is_run_by_a_job():
    makefile = (REPOSITORY / "Makefile").read_text(encoding="utf-8")
    parts = re.search(r"^test: ([^#]*)##", makefile, re.M)[1].split()
    run = " ".join(step.get("run", "") for job in jobs("test.yml").values() for step in job.get("steps", []))
    assert [part for part in parts if not re.search(rf"\.ci/run.* {part}\b", run)] == []


def test_every_target_that_a_workflow_names_exists():
    targets = set(
        re.search(r"^\.PHONY:(.*)$", (REPOSITORY / "Makefile").read_text(encoding="utf-8"), re.M)[1].split()
    )
    named = {
        word
        for path in WORKFLOWS
        for words in re.findall(r"run: bash \.ci/run(.*)$", path.read_text(encoding="utf-8"), re.M)
        for word in words.split()
    }
    assert {"lint", "quick", "planted", "prove", "nightly"} <= named <= targets


def test_every_test_file_belongs_to_a_job():
    """What the parts leave out has to be run by another part."""
    shards = jobs("test.yml")["exercises"]["strategy"]["matrix"]["shard"]
    tests = {
        job: step["env"]["TESTS"]
        for job in ("slow", "wheel", "book")
        for step in jobs("test.yml")[job]["steps"]
        if "TESTS" in step.get("env", {})
    }
    left_out = set(re.findall(r"--ignore=(\S+)", tests["slow"]))
    taken = {tests["wheel"], tests["book"], shards[1].split()[0]}
    assert left_out == taken
    assert set(re.findall(r"--ignore=(\S+)", shards[1])) == {shards[0]}
    assert [name for name in [*left_out, *shards[0].split()] if not (REPOSITORY / name).exists()] == []


def test_dependabot_looks_where_there_is_something_to_keep_current():
    updates = yaml.safe_load((GITHUB / "dependabot.yml").read_text(encoding="utf-8"))["updates"]
    assert {update["package-ecosystem"] for update in updates} == set(MANIFESTS)
    for update in updates:
        for folder in update.get("directories", [update.get("directory")]):
            place = REPOSITORY / folder.strip("/")
            assert any((place / name).exists() for name in MANIFESTS[update["package-ecosystem"]]), folder


@pytest.mark.skipif(os.name == "nt", reason="the scripts are for Linux and macOS")
@pytest.mark.parametrize("script", [".ci/run", ".github/try_wheel.sh"])
def test_script_is_executable_and_bash_can_read_it(script):
    listed = subprocess.run(["git", "ls-files", "-s", script], cwd=REPOSITORY, capture_output=True, text=True)
    if listed.returncode != 0:
        pytest.skip("not a git checkout, so there are no recorded file modes")
    assert listed.stdout.startswith("100755 ")
    assert subprocess.run(["bash", "-n", str(REPOSITORY / script)]).returncode == 0
