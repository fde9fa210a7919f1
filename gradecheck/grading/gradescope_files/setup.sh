#!/usr/bin/env bash
# Gradescope runs this once, as root, when it builds the image of an assignment: a Python environment for the checker.
set -euo pipefail
source=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

python_here() { # the first Python that is new enough and can make environments
    local name
    for name in python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$name"
            return
        fi
    done
    return 1
}

install() { DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; }

if ! python=$(python_here); then
    apt-get update
    install python3-venv
    python=$(python_here) || { install python3.11 python3.11-venv && python=$(python_here); }
fi
"$python" -m venv "$source/../python"
"$source/../python/bin/python" -m pip install --disable-pip-version-check --requirement "$source/requirements.txt"
"$source/../python/bin/python" -m compileall -q "$source/lib" "$source/course" # once, and not for each submission
