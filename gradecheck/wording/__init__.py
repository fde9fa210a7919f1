"""What a message says: its sentences, values and counts in words, and text made safe to print."""
