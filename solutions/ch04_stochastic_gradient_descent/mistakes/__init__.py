"""Known mistakes of chapter 4, a module for each exercise."""
