#!/usr/bin/env bash
# Installs a wheel into an empty environment, away from this checkout, and checks a course of two chapters with
# it: the solved notebooks pass, and the unsolved ones do not.
set -euo pipefail
wheel=$(realpath "$1")
course=$(realpath "$(dirname "$0")/../tests/tiny_course")

away=$(mktemp -d)
trap 'rm -rf "$away"' EXIT
cp -R "$course" "$away/course"
cd "$away"
"${PYTHON:-python3}" -m venv alone
alone/bin/python -m pip install --quiet --disable-pip-version-check "$wheel"

check() { alone/bin/gradecheck --course course check "$@"; }

check course/solutions/*.ipynb
code=0
check course/exercises/*.ipynb || code=$?
test "$code" = 1 || { echo "An unsolved notebook must end with exit code 1, not $code." >&2; exit 1; }
alone/bin/gradecheck list
