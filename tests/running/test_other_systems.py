"""What only POSIX has is asked for where it is used: every module can be imported without it."""

import subprocess
import sys

import pytest

from tests.folders import REPOSITORY

#: Imports everything after hiding what Windows does not have; what others import of it was imported before.
IMPORTS = """
import importlib, os, pkgutil, select, signal, sys
import concurrent.futures.process, click, distributed, IPython, jinja2, numpy, rich.progress

class Nothing:
    def find_spec(self, name, path=None, target=None):
        if name in ("fcntl", "resource", "termios", "pwd", "grp", "tty", "pty", "syslog"):
            sys.modules.pop(name, None)
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

for name in ("fcntl", "resource", "termios", "pwd", "grp", "tty", "pty", "syslog"):
    sys.modules.pop(name, None)
sys.meta_path.insert(0, Nothing())
POSIX = {
    os: "fork getuid geteuid getgid setsid killpg sched_getaffinity O_NONBLOCK mkfifo wait4 WNOHANG",
    signal: "SIGKILL SIGHUP SIGALRM SIGCHLD SIGUSR1 SIGPIPE SIGXCPU setitimer ITIMER_REAL pthread_sigmask",
    select: "poll epoll",
}
for module, names in POSIX.items():
    for name in names.split():
        if hasattr(module, name):
            delattr(module, name)
sys.platform = "win32"
import gradecheck
for module in pkgutil.walk_packages(gradecheck.__path__, "gradecheck."):
    if not module.name.endswith("__main__"):
        try:
            importlib.import_module(module.name)
        except Exception as error:
            print(module.name, repr(error))
print(sum(name.startswith("gradecheck.") for name in sys.modules), "imported")
"""


@pytest.mark.slow
def test_every_module_is_imported_where_nothing_of_posix_is():
    found = subprocess.run(
        [sys.executable, "-c", IMPORTS], capture_output=True, text=True, timeout=120, cwd=REPOSITORY
    )
    *failed, last = found.stdout.splitlines()
    assert failed == [], found.stderr
    assert int(last.split()[0]) > 200
