"""Seven functions that every grader in the comparison judges."""

TITLE = "Seven Functions"
VERSION = "1.0"
CHAPTERS = ("ch01_seven",)
