"""The course: its title, its version, and its chapters in the order of reading.

Each chapter is a folder: `references.py` (the functions that are asked for), `inputs.py` (the cases),
`cards.py` (points, hints, how an answer is judged), `mistakes/` (a module of wrong functions for each
exercise), `right_answers.py` (right ones that are written differently) and `notebook.md` (the notebook as
text). Adding an exercise touches this folder and nothing else; adding a mistake is one function.
"""

TITLE = "Gradient Descent and Backpropagation"
VERSION = "0.1.0"
NEEDS_GRADECHECK = "0.1"
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
    "ch14_automatic_differentiation",
)
