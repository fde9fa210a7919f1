"""A tiny course: everything an author can write on a card occurs in it once."""

TITLE = "Two Small Chapters"
VERSION = "1.0"
NEEDS_GRADECHECK = "0.1"
CHAPTERS = (
    "ch01_powers",
    "ch02_lines",
)
