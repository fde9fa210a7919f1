"""Graders of notebooks side by side: on the same submissions, honest and hostile, in one run.

`python -m benchmarks.graders` measures, writes `results.json` beside this file, and from that the two pages
`book/appendix_graders.md` and `book/appendix_grading_costs.md`; `--pages` writes the pages alone. The others
are optional: `pip install -r benchmarks/graders/requirements.txt` into an environment of its own, which
`--others` names.
"""
