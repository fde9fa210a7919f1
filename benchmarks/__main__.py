"""Run the benchmarks that are named, or all, and print one table."""

import platform
import sys
from importlib import import_module

from rich.console import Console
from rich.table import Table

BENCHMARKS = ("inline", "check", "grade", "gradients", "book", "page")
WIDTH = 120  # of the table in a file
SIGNS = {True: "[green]reached[/]", False: "[red]missed[/]", None: ""}


def main(names: list[str]) -> None:
    """Measure and print; an unknown name says which there are."""
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        raise SystemExit(f"There is no benchmark {unknown[0]!r}. There are: {', '.join(BENCHMARKS)}.")
    console = Console()
    if not console.is_terminal:
        console = Console(width=WIDTH)
    table = Table("what", "measured", "ratio", "to reach", "", title=f"Python {platform.python_version()}")
    for name in names or BENCHMARKS:
        with console.status(f"Measuring: {name}"):
            for line in import_module(f"benchmarks.{name}").measure():
                table.add_row(line.what, line.value, line.ratio, line.goal, SIGNS[line.reached])
    console.print(table)


if __name__ == "__main__":  # and not in the processes that a benchmark starts
    main(sys.argv[1:])
