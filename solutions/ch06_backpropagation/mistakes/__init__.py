"""Known mistakes of chapter 6, a module for each exercise."""
