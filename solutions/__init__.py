"""The course: its title, its version, and its chapters in the order of reading.

Each chapter is a page `chNN_name.py` (reference functions, then their cards) and a notebook text
`chNN_name.md` beside it. Adding an exercise touches these two files and nothing else.
"""

TITLE = "Gradient Descent and Backpropagation"
VERSION = "0.1.0"
CHAPTERS = (
    "ch01_directional_derivatives",
    "ch02_gradient_descent",
    "ch03_loss_functions",
    "ch04_stochastic_gradient_descent",
    "ch05_neural_networks",
    "ch06_backpropagation",
    "ch07_gradient_checking",
    "ch08_cross_entropy",
    "ch09_regularization",
    "ch10_non_convexity",
    "ch11_learning_rate_schedules",
    "ch12_momentum_and_adaptive_methods",
    "ch13_capstone_digits",
)
