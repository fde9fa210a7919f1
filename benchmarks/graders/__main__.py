"""Compare graders, and write the pages: `python -m benchmarks.graders --others PYTHON [--quick]`."""

import argparse
import json
from pathlib import Path

from rich.console import Console

from benchmarks.graders import costs, page
from benchmarks.graders.running import ROOT

RESULTS = Path(__file__).with_name("results.json")
PAGES = {"appendix_graders.md": page.render, "appendix_grading_costs.md": costs.render}


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.graders")
    parser.add_argument("--others", type=Path, help="the Python in whose environment the other graders are")
    parser.add_argument("--quick", action="store_true", help="fewer submissions, for a look")
    parser.add_argument(
        "--pages", action="store_true", help="only write the pages, from the results that are there"
    )
    parser.add_argument("--results", type=Path, default=RESULTS, help="where the results are")
    chosen = parser.parse_args()
    if not chosen.pages:
        if chosen.others is None:
            parser.error(
                "--others PYTHON is missing; benchmarks/graders/requirements.txt says how to get one"
            )
        from benchmarks.graders.measuring import measure

        found = measure(chosen.others.absolute(), chosen.quick, Console(stderr=True).print)
        chosen.results.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")
    if chosen.results == RESULTS:
        results = json.loads(RESULTS.read_text(encoding="utf-8"))
        for name, render in PAGES.items():
            (ROOT / "book" / name).write_text(render(results), encoding="utf-8")


main()
