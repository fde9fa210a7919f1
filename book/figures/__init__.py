"""Pictures of the course: the matplotlib style, and figures that are alive in the rendered page."""

from book.figures.style import COLOURS, use_course_style

__all__ = ["COLOURS", "use_course_style"]
