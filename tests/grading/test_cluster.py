"""A cluster gives what this machine gives, loses nothing when a worker dies, and says what it lacks."""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace

import pytest

from gradecheck.course.course import load_course
from gradecheck.errors import UsageError
from gradecheck.grading.cluster import on_cluster
from gradecheck.grading.protection import Protection
from tests.folders import REPOSITORY, TINY_COURSE
from tests.grading.classes import QUICK, files_of, graded, small_class
from tests.grading.test_class_run import without_durations

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's"),
    pytest.mark.slow,
    pytest.mark.xdist_group("cluster"),
]
PROTECTION = Protection(QUICK)


@contextmanager
def program(*words):
    """A program of Dask, ended with the context."""
    running = subprocess.Popen(
        [sys.executable, "-m", *map(str, words)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "OPENBLAS_NUM_THREADS": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield running
    finally:
        running.terminate()
        running.wait()


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """Address of a scheduler without workers."""
    import json

    told = tmp_path_factory.mktemp("scheduler") / "told.json"
    options = ("--host", "127.0.0.1", "--port", 0, "--no-dashboard", "--scheduler-file", told)
    with program("distributed.cli.dask_scheduler", *options):
        until = time.monotonic() + 60
        while not told.exists() or not told.stat().st_size:
            assert time.monotonic() < until
            time.sleep(0.1)
        yield json.loads(told.read_text())["address"]


@contextmanager
def worker(scheduler):
    options = ("--nthreads", 1, "--no-nanny", "--no-dashboard", "--local-directory", "/tmp")
    with program("distributed.cli.dask_worker", scheduler, *options) as running:
        yield running


def class_of(folder, times):
    for learner in small_class(folder / "once").iterdir():
        for number in range(times):
            shutil.copytree(learner, folder / "all" / f"{learner.name} {number}")
    return folder / "all"


def test_results_are_those_of_this_machine_although_a_worker_was_killed(scheduler, tmp_path):
    folder = class_of(tmp_path / "class", 3)
    graded(folder, tmp_path / "here")
    watched = []
    with worker(scheduler) as one, worker(scheduler) as two, worker(scheduler) as three:
        wait_for(scheduler, 3)

        def watch(ask):
            watched.append(ask().what)
            if len(watched) > 3 and two.poll() is None:
                two.send_signal(signal.SIGKILL)

        graded(folder, tmp_path / "there", cluster=scheduler, watch=watch)
        assert two.poll() == -signal.SIGKILL
        assert one.poll() is three.poll() is None
    assert watched[-1].endswith(" of 18")
    mine, theirs = (
        without_durations(files_of(tmp_path / "there")),
        without_durations(files_of(tmp_path / "here")),
    )
    assert mine == theirs


def wait_for(scheduler, count):
    from distributed import Client

    with Client(scheduler, set_as_default=False) as client:
        client.wait_for_workers(count, timeout=60)


def test_a_worker_with_other_pages_is_named(scheduler, monkeypatch):
    from gradecheck.grading import cluster_worker  # with all of Dask

    made = cluster_worker.Task
    monkeypatch.setattr(cluster_worker, "Task", lambda *fields: replace(made(*fields), digest="other"))
    with worker(scheduler), pytest.raises(UsageError, match=r"worker at tcp://.* a course with other pages"):
        opened(scheduler)


def test_a_worker_with_another_version_is_named(scheduler, monkeypatch):
    monkeypatch.setattr("gradecheck.grading.cluster.__version__", "0.0.1")
    with worker(scheduler), pytest.raises(UsageError, match=r"has gradecheck .*, and here is 0\.0\.1"):
        opened(scheduler)


def opened(address):
    with on_cluster(address, load_course(TINY_COURSE), 1, (), PROTECTION) as found:
        return found


def test_a_scheduler_without_workers_is_told(scheduler, monkeypatch):
    monkeypatch.setattr("gradecheck.grading.scheduler.ANSWER_SECONDS", 2.0)
    with pytest.raises(UsageError, match=r"has no workers\. Start some with `dask worker tcp"):
        opened(scheduler)


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "no such place", "quic://127.0.0.1:1"])
def test_where_nobody_answers_the_sentence_says_how_to_start_one(address, monkeypatch):
    monkeypatch.setattr("gradecheck.grading.scheduler.ANSWER_SECONDS", 1.0)
    with pytest.raises(UsageError, match=f"no scheduler of Dask answers at {address} .*dask scheduler"):
        opened(address)


def test_an_address_that_fails_leaves_no_thread_of_a_client():
    before = set(threading.enumerate())
    for address in ("tcp://[::1]:no", "no such place", "quic://127.0.0.1:1", "inproc://x"):
        with pytest.raises(UsageError, match="no scheduler of Dask answers"):
            opened(address)
    assert set(threading.enumerate()) == before


def test_who_has_a_loop_of_events_already_is_told_too():
    async def ask():
        opened("no such place")

    # in a thread of its own: a browser that is steered from here has left a loop in this one
    with (
        ThreadPoolExecutor(1) as thread,
        pytest.raises(UsageError, match="no scheduler of Dask answers at no such place"),
    ):
        thread.submit(asyncio.run, ask()).result()


def test_without_dask_the_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(UsageError, match=r"gradient-descent-course\[cluster\]"):
        opened("tcp://127.0.0.1:9")
