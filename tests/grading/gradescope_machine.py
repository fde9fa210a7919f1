"""A machine as Gradescope has them: `/autograder` with what its documents say, in a namespace of its own.

Source: the autograder specification of Gradescope, "File hierarchy".
"""

import json
import os
import shutil
import subprocess
import zipfile
from pathlib import Path

#: In a mount namespace: a root with all folders of this system, and one more. Gradescope's paths then are
#: what they are there, and nothing of this system changes.
_ROOT = r"""
set -eu
root=$1 machine=$2; shift 2
mount --bind "$root" "$root"
for path in /*; do
    case $path in /autograder|/lost+found) continue;; esac
    if [ -L "$path" ]; then cp -P "$path" "$root$path"
    elif [ -d "$path" ]; then mkdir "$root$path"; mount --rbind "$path" "$root$path"; fi
done
mkdir "$root/autograder" "$root/old"
mount --rbind "$machine" "$root/autograder"
cd "$root"
pivot_root . old
umount -l /old
cd /autograder
exec "$@"
"""


class Machine:
    """An image built from an archive; `grade` runs one submission.

    Parameters
    ----------
    folder : Path
        Where it may write.
    """

    def __init__(self, folder):
        self.home = folder / "autograder"
        self._folder = folder
        self._count = 0

    def build(self, archive):
        """As when an instructor uploads the archive; what was printed."""
        self.unpack(archive)
        return self.run("/autograder/source/setup.sh")

    def build_with(self, archive, python):
        """The same with an interpreter that has all packages, instead of the script that installs them."""
        self.unpack(archive)
        own = self.home / "python" / "bin" / "python"
        own.parent.mkdir(parents=True)
        own.write_text(f'#!/bin/sh\nexec {python} "$@"\n', encoding="utf-8")
        own.chmod(0o755)

    def unpack(self, archive):
        """Put the files where Gradescope puts them."""
        source = self.home / "source"
        source.mkdir(parents=True)
        with zipfile.ZipFile(archive) as opened:
            for member in opened.infolist():
                path = Path(opened.extract(member, source))
                path.chmod(member.external_attr >> 16)
        shutil.copy(source / "run_autograder", self.home / "run_autograder")

    def grade(self, files):
        """As when a learner hands in these files: the results if there are any, and what was printed."""
        for name in ("submission", "results"):
            shutil.rmtree(self.home / name, ignore_errors=True)
            (self.home / name).mkdir()
        for name, content in files.items():
            path = self.home / "submission" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (self.home / "submission_metadata.json").write_text('{"users": [{"name": "Ada"}]}', encoding="utf-8")
        done = self.run("/autograder/run_autograder")
        results = self.home / "results" / "results.json"
        return json.loads(results.read_text(encoding="utf-8")) if results.exists() else None, done

    def run(self, program):
        """Run a program there."""
        self._count += 1
        root = self._folder / f"root{self._count}"
        root.mkdir()
        command = [
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "bash",
            "-c",
            _ROOT,
            "bash",
            root,
            self.home,
        ]
        # Gradescope's machine knows nothing of this checkout.
        environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
        return subprocess.run(
            [*map(str, command), program], capture_output=True, text=True, timeout=300, env=environment
        )


def has_namespaces():
    """Whether such a machine can be had here."""
    command = ["unshare", "--user", "--map-root-user", "--mount", "mount", "-t", "tmpfs", "none", "/tmp"]
    try:
        return subprocess.run(command, capture_output=True).returncode == 0
    except OSError:
        return False
