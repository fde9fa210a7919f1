"""Run the comparison and write its page: `python -m benchmarks.gradient_checkers [--quick] [--to FILE]`."""

import argparse
import os

# Before NumPy is loaded: times of one thread can be compared.
for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
os.environ["XLA_FLAGS"] = "--xla_cpu_multi_thread_eigen=false intra_op_parallelism_threads=1"
os.environ["JAX_PLATFORMS"] = "cpu"

from pathlib import Path  # noqa: E402

from rich.console import Console  # noqa: E402

from benchmarks.gradient_checkers import tables  # noqa: E402
from benchmarks.gradient_checkers.page import Conditions, renewed, write  # noqa: E402
from benchmarks.gradient_checkers.peers import installed_tools  # noqa: E402
from benchmarks.measurement import ROOT  # noqa: E402

PAGE = ROOT / "book" / "appendix_benchmark.md"


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gradient_checkers")
    parser.add_argument("--quick", action="store_true", help="fewer trials: about two minutes")
    parser.add_argument(
        "--times", action="store_true", help="only take the times again, on a page that exists"
    )
    parser.add_argument("--to", type=Path, default=PAGE, help="where the page is written")
    chosen = parser.parse_args()
    effort = tables.QUICK if chosen.quick else tables.FULL
    tools, missing = installed_tools()
    console = Console(stderr=True)
    for name in missing:
        console.print(
            f"{name} is not installed, and so not in the tables: pip install -r benchmarks/requirements.txt"
        )
    before = Conditions.now()
    autograd = next((tool.forward_backward for tool in tools if tool.package == "autograd"), None)
    if chosen.times:
        taken = [*tables.times_and_evaluations(tools, effort), tables.whole_gradients(effort, autograd)]
        chosen.to.write_text(renewed(chosen.to.read_text(encoding="utf-8"), taken, before), encoding="utf-8")
        return
    found = []
    for question in (
        tables.times_and_evaluations,
        tables.right_gradients,
        tables.single_entries,
        tables.mistakes_of_backpropagation,
        tables.places,
        tables.hard_cases,
    ):
        with console.status(question.__doc__ or ""):
            answer = question(tools, effort)
        found += answer if isinstance(answer, tuple) else [answer]
        console.print(f"{before.minutes():5.1f} min  {question.__doc__}")
    found.append(tables.whole_gradients(effort, autograd))
    chosen.to.write_text(write(found, tools, before, quick=chosen.quick), encoding="utf-8")
    console.print(f"{chosen.to} is written, after {before.minutes():.1f} minutes.")


main()
