"""Known mistakes of chapter 14, a module for each exercise."""
