"""The book on paper: what of each page is printed, the contents in front, and links between the sheets."""
