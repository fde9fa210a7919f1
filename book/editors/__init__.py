"""The editors of the built book: Python in the page, without a server.

`contents` says what the engine is made of, `wheels` finds what npm does not carry, `archives` packs it into
scripts that a page can load from a site and from disk, `exercises` tells the page of the course, and `src/`
is the program of the page. `book/_ext/exercise_editors.py` puts all of it into the book. The README draws how
the parts work together.
"""
