"""The commands: a module for each, and what they share."""
