"""Notebooks: derived from the pages of a course, copied to work on, merged."""
