"""A submission: which files are meant, and the text of their cells."""
