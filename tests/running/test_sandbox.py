"""Hostile code runs where it can reach nothing: no file, socket, process, signal, or answer of others."""

import os
import platform
import subprocess
import sys
import sysconfig
import textwrap
from pathlib import Path

import numpy as np
import pytest

from gradecheck.errors import WorkerError
from gradecheck.running import sandbox
from gradecheck.running.run import Limits
from gradecheck.running.sandbox import NoSandboxError, Probed, Sandboxes, probed
from gradecheck.running.zygote_process import Zygote
from tests.folders import REPOSITORY
from tests.running.sandboxing import PROBE, SECRET, call, notebook, outcome_of, sandboxes

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")


@pytest.fixture(scope="module", params=[True, False], ids=["namespaces", "no namespaces"])
def box(request):
    with sandboxes(namespaces=request.param) as made:
        yield made


@pytest.fixture(scope="module")
def one():
    with sandboxes() as made:
        yield made


def test_an_honest_answer_is_as_right_as_elsewhere(box):
    code = "import numpy as np\ndef f(x):\n    return np.linalg.norm(x) * np.exp(x)"
    outcome = outcome_of(box, code, np.array([3.0, 4.0]))
    assert outcome.status == "returned"
    np.testing.assert_array_equal(outcome.value, 5.0 * np.exp([3.0, 4.0]))


def test_every_layer_is_told(box):
    run = box.run(notebook("def f(): return 1"), [call("f")], ("f",))
    layers = "; ".join(run.isolation)
    assert "Landlock" in layers
    assert "seccomp" in layers
    assert "memory 2048 MB" in layers
    assert "processor time" in layers
    assert "namespaces" in layers


REFUSED = {
    "reading the checker": f"return open({str(SECRET)!r}).read()",
    "reading a password file": "return open('/etc/passwd').read()",
    "reading what the parent has in memory": "import os\nreturn open(f'/proc/{os.getppid()}/maps').read()",
    "reading its own environment": "return open('/proc/self/environ').read()",
    "listing a folder": "import os\nreturn os.listdir('/')",
    "writing outside": "open('/tmp/gradecheck-trace', 'w').write('x')",
    "changing a mode": "import os\nos.chmod('.', 0o777)",
    "a link to a file": f"import os\nos.symlink({str(SECRET)!r}, 'here')",
    "a socket": "import socket\nsocket.socket()",
    "a local socket": "import socket\nsocket.socketpair()",
    "a fork": "import os\nos.fork()",
    "a program": "import subprocess\nsubprocess.run(['true'])",
    "a program in its own place": "import os\nos.execv('/bin/true', ['true'])",
    "a thread": "import threading\nthreading.Thread(target=print).start()",
    "a signal to its parent": "import os, signal\nos.kill(os.getppid(), signal.SIGTERM)",
    "a signal to all": "import os, signal\nos.kill(-1, signal.SIGKILL)",
    "another package": "import pytest",
    "the checker": "import gradecheck",
    "the course": "import solutions",
}


@pytest.mark.parametrize("body", REFUSED.values(), ids=REFUSED)
def test_what_reaches_beyond_the_answer_is_refused_and_named(box, body):
    outcome = outcome_of(box, "def f():\n" + textwrap.indent(body, "    "))
    assert outcome.status == "blocked", outcome
    assert not os.path.exists("/tmp/gradecheck-trace")


x86 = pytest.mark.skipif(
    platform.machine() != "x86_64", reason="the numbers of the calls are those of x86-64"
)


@x86
def test_each_call_of_the_system_that_reaches_beyond_the_process_is_refused(box):
    outcome = outcome_of(box, PROBE)
    assert outcome.status == "returned", outcome
    assert outcome.value == {}


@x86
@pytest.mark.parametrize(
    "code", ["b8 14 00 00 00 cd 80 c3", "b8 27 00 00 40 0f 05 c3"], ids=["int 0x80", "x32"]
)
def test_a_call_through_another_door_is_the_end(box, code):
    machine = f"""
    import ctypes, mmap
    def f():
        memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
        memory.write(bytes.fromhex({code!r}))
        address = ctypes.addressof(ctypes.c_char.from_buffer(memory))
        return ctypes.CFUNCTYPE(ctypes.c_long)(address)()
    """
    outcome = outcome_of(box, textwrap.dedent(machine))
    assert outcome.status == "blocked", outcome
    assert "door" in outcome.raised.message


def test_everything_of_numpy_and_the_standard_library_can_still_be_imported(box):
    code = (
        "from numpy import *\nimport csv, decimal, fractions, hashlib, sqlite3, ssl, uuid, zoneinfo\n"
        "import concurrent.futures, dataclasses, unittest.mock, xml.etree.ElementTree\n"
        "def f():\n    import numpy.polynomial, numpy.testing\n    return str(decimal.Decimal(1) / 8)"
    )
    run = box.run(notebook(code), [call("f")], ("f",))
    assert run.notes == ()
    assert run.outcomes[0].value == "0.125"


def needs_scratch(box):
    if "scratch folder" not in "; ".join(box.layers):
        pytest.skip("this system allows no namespaces, so there is no folder to write in")


def test_a_file_in_the_scratch_folder_is_gone_for_the_next(one):
    needs_scratch(one)
    writes = "def f():\n    open('kept', 'w').write('x')\n    return open('kept').read()"
    assert outcome_of(one, writes).value == "x"
    assert outcome_of(one, "import os\ndef f(): return os.listdir('.')").value == []
    assert outcome_of(one, writes).value == "x"  # and it can still be written in


def test_without_a_scratch_folder_nothing_can_be_written():
    with sandboxes(namespaces=False) as box:
        assert outcome_of(box, "def f(): open('x', 'w')").status == "blocked"


def test_a_disk_cannot_be_filled(one):
    needs_scratch(one)
    code = """
    def f():
        written = 0
        try:
            for n in range(10_000):
                with open(f"file{n}", "wb") as file:
                    written += file.write(bytes(2**20))
        except OSError:
            pass
        return written
    """
    outcome = outcome_of(one, textwrap.dedent(code), limits=Limits(memory=2**30))
    assert outcome.status == "returned"
    assert 2**20 <= outcome.value <= 17 * 2**20


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("while True: pass", "timeout"),
        ("import os; os._exit(0)", "crashed"),
        ("import ctypes; ctypes.string_at(0)", "crashed"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", "crashed"),
        ("return bytes(2**40)", "memory"),
    ],
)
def test_what_hangs_or_dies_costs_its_own_exercise_alone(one, body, status):
    cells = notebook(f"def f():\n    {body}", "def g(): return 1")
    run = one.run(cells, [call("f", seconds=0.3), call("g")], ("f", "g"))
    assert [outcome.status for outcome in run.outcomes] == [status, "returned"]


def test_an_answer_leaves_nothing_for_the_next_to_find(one):
    spoils = """
    import builtins, numpy, sys
    def f():
        numpy.exp = numpy.add = len
        builtins.sum = lambda *all: 13
        sys.modules["numpy"].secret = 1
        return 1
    """
    assert outcome_of(one, textwrap.dedent(spoils)).status == "returned"
    looks = "import numpy\ndef f(): return [hasattr(numpy, 'secret'), sum([1, 2]), float(numpy.exp(0.0))]"
    assert outcome_of(one, looks).value == [False, 3, 1.0]


def test_the_second_of_two_sees_neither_the_code_nor_the_questions_of_the_first(one):
    word = "xyzzy" * 7
    outcome_of(one, f"SECRET = {word!r}\ndef f(x): return SECRET", "plugh" * 7)
    searches = """
    import gc
    def f():
        found = [o for o in gc.get_objects() if isinstance(o, dict)]
        texts = {v for d in found for v in list(d.values()) if type(v) is str}
        return [t[:10] for t in texts if t in ("xyz" + "zy") * 7 or ("plu" + "gh") in t]
    """
    assert outcome_of(one, textwrap.dedent(searches)).value == []


def test_the_environment_has_nothing_of_ours(one):
    code = "import os\ndef f(): return sorted(os.environ)"
    outcome = outcome_of(one, code)
    assert set(outcome.value) <= {
        "PATH", "LD_LIBRARY_PATH", "HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP", "MPLCONFIGDIR",
        "MPLBACKEND", "PYTHONUSERBASE", "PYTHONHASHSEED", "LC_ALL", "LC_CTYPE",
        "OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS",
    }  # fmt: skip


def test_no_descriptor_is_open_but_that_of_the_answers(one):
    code = """
    import os
    def f():
        found = []
        for number in range(3, 64):
            try:
                os.fstat(number)
            except OSError:
                continue
            found.append(number)
        return len(found)
    """
    assert outcome_of(one, textwrap.dedent(code)).value == 1


def test_a_zygote_that_is_gone_is_replaced_and_nothing_is_lost(one):
    (zygote,) = one._all
    zygote._process.kill()
    zygote._process.wait()
    assert outcome_of(one, "def f(): return 1").value == 1
    assert one._all != [zygote]


def test_a_probe_finds_all_doors_closed(one):
    found = probed(one._all[0], str(SECRET))
    assert found.open == ()


def test_where_a_layer_is_missing_nothing_starts_and_the_sentence_says_what_to_do(monkeypatch):
    def leaky(zygote, secret):
        return Probed(("no Landlock here",), ("reading a file of others",))

    monkeypatch.setattr(sandbox, "probed", leaky)
    with pytest.raises(NoSandboxError, match=r"reading a file of others was not refused.*--unprotected"):
        sandboxes()


def test_a_probe_sees_a_door_that_is_open(one, tmp_path):
    readable = tmp_path / "readable"
    readable.write_text("x")
    zygote = Zygote([], namespaces=True)
    try:
        assert probed(zygote, np.__file__).open == ("reading a file of others",)
    finally:
        zygote.close()


def test_on_another_system_the_sentence_says_where_it_can_be_done(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(NoSandboxError, match="Grade on Linux, in WSL2"):
        Sandboxes(1, [], str(SECRET))


def test_no_process_and_no_folder_is_left():
    with sandboxes(2) as made:
        folders = [zygote.folder for zygote in made._all]
        numbers = [zygote._process.pid for zygote in made._all]
    assert not any(map(os.path.exists, folders))
    for number in numbers:
        with pytest.raises(ProcessLookupError):
            os.kill(number, 0)


@pytest.mark.slow
def test_a_zygote_that_cannot_start_says_its_last_words(monkeypatch, tmp_path):
    broken = tmp_path / "broken.py"
    broken.write_text("raise OSError('the disk is gone')")
    monkeypatch.setattr("gradecheck.running.launch._MAIN", broken)
    with pytest.raises(WorkerError, match="OSError: the disk is gone"):
        Zygote([])


#: Prints who tries, what an answer gets that tries to read what belongs to the checker, which calls of the
#: system were not refused, and the layers.
AS_SOMEBODY = """
import os
from tests.running.sandboxing import PROBE, SECRET, outcome_of, sandboxes
with sandboxes() as box:
    read = outcome_of(box, f"def f(): return open({str(SECRET)!r}).read()")
    print(os.getuid(), read.status, outcome_of(box, PROBE).value, box.layers, sep="|")
"""
#: Become an ordinary user, to whom this Python is lent under /mnt.
ORDINARY_USER = (
    'mount --bind "$1" /mnt && exec setpriv --reuid=65534 --regid=65534 --clear-groups "/mnt/bin/$2" -c "$3"'
)
#: Forbid namespaces from here on, as Docker and some systems do.
NO_NAMESPACES = 'echo 0 > /proc/sys/user/max_user_namespaces && exec "$1/bin/$2" -c "$3"'


def as_somebody(script, *unshare):
    """What is printed there; skips where the system does not let us become somebody else."""
    here = sysconfig.get_paths()["purelib"]
    python = Path(sys.base_prefix) / "bin" / f"python3.{sys.version_info.minor}"
    done = subprocess.run(
        ["unshare", *unshare, "sh", "-c", script, "sh", sys.base_prefix, python.name, AS_SOMEBODY],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": f"{REPOSITORY}{os.pathsep}{here}"},
        capture_output=True,
        text=True,
        cwd="/",
        timeout=60,
    )
    if any(word in done.stderr for word in ("unshare", "mount", "cannot create")):
        pytest.skip("this system does not let us become somebody else")
    assert done.returncode == 0, done.stderr
    return done.stdout.strip().split("|")


@pytest.mark.skipif(os.name != "posix" or os.getuid() != 0, reason="only root can become somebody else")
@pytest.mark.slow
def test_an_ordinary_user_has_the_layers_that_are_promised():
    around = [*Path(sysconfig.get_paths()["purelib"]).parents, REPOSITORY, *REPOSITORY.parents]
    if not all(folder.stat().st_mode & 0o001 for folder in around):
        pytest.skip("an ordinary user cannot look into the folders of this checkout")
    who, read, calls, layers = as_somebody(ORDINARY_USER, "--mount")
    assert (who, read, calls) == ("65534", "blocked", "{}")
    assert "Landlock" in layers
    assert "no network, processes, threads or signals (seccomp)" in layers


@pytest.mark.slow
def test_where_the_system_forbids_namespaces_the_promised_layers_are_there():
    _, read, calls, layers = as_somebody(NO_NAMESPACES, "--user", "--map-root-user")
    assert (read, calls) == ("blocked", "{}")
    assert "no namespaces (the system refuses them)" in layers
    assert "Landlock" in layers
    assert "no network, processes, threads or signals (seccomp)" in layers
