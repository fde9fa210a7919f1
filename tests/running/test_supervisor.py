"""What a worker says is taken in to its last word, however late it is read."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gradecheck.errors import WorkerError
from gradecheck.running import supervisor as supervisor_module
from gradecheck.running.launch import terminate
from gradecheck.running.progress import no_progress
from gradecheck.running.run import Limits
from gradecheck.running.run_state import RunState
from gradecheck.running.supervisor import supervise
from gradecheck.worker.call import Call

START = 'import os, sys, time\nos.write(1, b\'{"start": ["call", 0]}\\n\')\n'


def outcome_of(code, seconds=20.0, watch=no_progress, **limits):
    """What is kept of a process that runs some Python."""
    state = RunState([Call("f", "f", "answer", 0, 0, (), seconds)], ("f",), Limits(**limits))
    state.next_calls()
    worker = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True)
    try:
        supervise(worker, state, most=10_000, watch=watch)
    finally:
        terminate(worker)
    return state.run().outcomes[0]


def test_the_exit_code_of_a_worker_that_ends_is_told():
    outcome = outcome_of(START + "sys.exit(9)")

    assert outcome.status == "crashed"
    assert outcome.raised.message == "the code ended the process (exit code 9)"


@pytest.mark.skipif(os.name != "posix", reason="there is no fork elsewhere")
@pytest.mark.slow
def test_last_words_count_even_if_they_are_read_late(monkeypatch):
    """The process is gone and its pipe is held open, while our thread has not read what it said."""
    read = os.read

    def late(*arguments):
        data = read(*arguments)
        time.sleep(0.4)
        return data

    monkeypatch.setattr(os, "read", late)

    outcome = outcome_of(START + "if os.fork() == 0: time.sleep(60)\nos._exit(5)")

    assert outcome.status == "crashed"
    assert "exit code 5" in outcome.raised.message


def test_a_worker_that_says_too_much_is_stopped():
    outcome = outcome_of(START + "os.write(1, b'x' * 20_000)\ntime.sleep(60)")

    assert outcome.status == "output"
    assert "it sent more than" in outcome.raised.message


@pytest.mark.parametrize("line", ["nonsense", "[" * 100_000, "[]", '{"verdict": "passed"}'])
def test_a_line_that_is_no_message_stops_it(line):
    outcome = outcome_of(START + f"os.write(1, {line[:5000].encode()!r} + b'\\n')\ntime.sleep(60)")

    assert outcome.status == "crashed"
    assert "makes no sense" in outcome.raised.message


def test_a_worker_that_never_says_anything_is_our_fault():
    with pytest.raises(WorkerError, match=r"did not start: stopped after .* \(limit 0.5 s\)"):
        outcome_of("import time\ntime.sleep(60)", start_seconds=0.5)


def test_who_watches_can_ask_where_it_is_while_it_says_nothing(monkeypatch):
    # a machine that does much else gives it more time, and then a smaller part of it is over
    monkeypatch.setattr("gradecheck.running.supervisor._seconds_without_processor", lambda pid: 0.0)
    steps = []

    outcome_of(START + "time.sleep(60)", seconds=0.5, watch=lambda ask: steps.append(ask()))

    seen = [step.done for step in steps if step.what == "f"]
    assert len(seen) >= 3
    assert seen == sorted(seen)
    assert 0.0 <= seen[0] < seen[-1] <= 1.0


def test_waiting_for_a_processor_is_not_the_learners_time(monkeypatch):
    """Said in time by its own clock, and late by ours, since others had the processor."""
    waited = iter([0.4, 0.4])
    monkeypatch.setattr(supervisor_module, "_seconds_without_processor", lambda pid: next(waited))
    late = "time.sleep(0.7)\nsys.exit(9)"

    assert outcome_of(START + late, seconds=0.5).status == "crashed"


def test_what_a_machine_that_stood_still_has_held_up_is_heard_when_it_goes_on(monkeypatch):
    """The deadline passes for a worker and for us at once, and no count says that we had no processor."""
    monkeypatch.setattr(supervisor_module, "_seconds_without_processor", lambda pid: 0.0)
    monkeypatch.setattr(supervisor_module, "_LOOK", 5.0)
    late = "time.sleep(0.7)\nsys.exit(9)"

    assert outcome_of(START + late, seconds=0.5).status == "crashed"


def test_sleeping_is_the_learners_time():
    outcome = outcome_of(START + "time.sleep(60)", seconds=0.5)

    assert outcome.status == "timeout"
    assert outcome.raised.message.endswith("(limit 0.5 s)")


@pytest.mark.skipif(not Path("/proc/self/schedstat").exists(), reason="this system does not count waiting")
def test_waiting_for_a_processor_is_measured():
    """Two that want the same processor: each of them waits while the other has it."""
    cpu = min(os.sched_getaffinity(0))
    code = f"import os\nos.sched_setaffinity(0, {{{cpu}}})\nprint(1, flush=True)\nwhile True: pass"
    both = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE) for _ in range(2)]
    try:
        for one in both:
            one.stdout.readline()
        before = [supervisor_module._seconds_without_processor(one.pid) for one in both]
        until = time.monotonic() + 20
        while time.monotonic() < until:
            after = [supervisor_module._seconds_without_processor(one.pid) for one in both]
            if all(b - a > 0.2 for a, b in zip(before, after, strict=True)):
                break
            time.sleep(0.05)
        assert all(b - a > 0.2 for a, b in zip(before, after, strict=True))
    finally:
        for one in both:
            one.kill()
            one.wait()
            one.stdout.close()


def test_system_that_does_not_count_waiting_excuses_nothing():
    assert supervisor_module._seconds_without_processor(-1) == 0.0
