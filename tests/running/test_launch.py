"""A worker started ahead is used once, replaced when needed, and never left behind."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from gradecheck.errors import WorkerError
from gradecheck.running.launch import SpareWorker, start_worker
from tests.folders import REPOSITORY


def test_waiting_worker_is_taken_once_and_then_a_new_one_is_started():
    with SpareWorker() as spare:
        first, second = spare.take(), spare.take()
        try:
            assert first.process.pid != second.process.pid
            assert first.folder != second.folder
            assert first.process.poll() is None
        finally:
            first.close()
            second.close()


def test_each_of_many_threads_gets_a_worker_of_its_own():
    with SpareWorker() as spare, ThreadPoolExecutor(4) as pool:
        workers = list(pool.map(lambda _: spare.take(), range(4)))
    try:
        assert len({worker.process.pid for worker in workers}) == 4
    finally:
        for worker in workers:
            worker.close()


def test_worker_that_nobody_took_is_gone_at_the_end():
    with SpareWorker() as spare:
        (waiting,) = spare._waiting
    assert waiting.process.poll() is not None
    assert not os.path.exists(waiting.folder)


def test_worker_that_is_given_back_is_gone_at_the_end():
    with SpareWorker() as spare:
        workers = [spare.take(), spare.take()]
        for worker in workers:
            spare.give_back(worker)
    assert None not in [worker.process.returncode for worker in workers]
    assert not any(os.path.exists(worker.folder) for worker in workers)


def test_no_process_is_started_where_a_system_has_none(monkeypatch):
    monkeypatch.setattr(sys, "platform", "emscripten")
    monkeypatch.setattr(subprocess, "Popen", None)
    with SpareWorker() as spare:
        assert spare._waiting == []


def test_python_that_does_not_know_its_program_is_said(monkeypatch):
    monkeypatch.setattr(sys, "executable", "")
    with pytest.raises(WorkerError, match="does not know its own program file"):
        start_worker()


def test_failed_start_leaves_no_folder(monkeypatch, tmp_path):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("gradecheck.running.launch.find_spec", lambda name: None)
    with pytest.raises(WorkerError, match="NumPy is not installed"):
        start_worker()
    assert list(tmp_path.iterdir()) == []


def test_starting_ahead_loads_neither_numpy_nor_a_course():
    code = (
        "import sys\n"
        "from gradecheck.running.launch import SpareWorker\n"
        "with SpareWorker(): print(*sorted(n for n in sys.modules if n in ('numpy', 'gradecheck.course')))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "\n")
