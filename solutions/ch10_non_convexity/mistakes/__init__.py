"""Known mistakes of chapter 10, a module for each exercise."""
