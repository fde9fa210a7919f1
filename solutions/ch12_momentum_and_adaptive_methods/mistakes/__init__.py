"""Known mistakes of chapter 12, a module for each exercise."""
