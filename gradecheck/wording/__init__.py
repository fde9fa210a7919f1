"""Values, shapes and numbers in words, and text made safe to print."""
