"""What a worker says is taken in to its last word, however late it is read."""

import os
import subprocess
import sys
import time

import pytest

from gradecheck.errors import WorkerError
from gradecheck.listening import end, listen
from gradecheck.run import Limits
from gradecheck.transcript import Transcript
from gradecheck.worker.call import Call

START = 'import os, sys, time\nos.write(1, b\'{"start": ["call", 0]}\\n\')\n'


def outcome_of(code, **limits):
    """What is kept of a process that runs some Python."""
    script = Transcript([Call("f", "f", "answer", 0, 0, (), 20.0)], ("f",), Limits(**limits))
    script.next_calls()
    worker = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, start_new_session=True)
    try:
        listen(worker, script, most=10_000)
    finally:
        end(worker)
    return script.run().outcomes[0]


def test_the_exit_code_of_a_worker_that_ends_is_told():
    outcome = outcome_of(START + "sys.exit(9)")

    assert outcome.status == "crashed"
    assert outcome.raised.message == "the code ended the process (exit code 9)"


@pytest.mark.skipif(os.name != "posix", reason="there is no fork elsewhere")
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
