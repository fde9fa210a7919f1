"""Cards of chapter 2: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.gradient_step,
        inputs=inputs.draw_steps,
        points=1,
        hints=(
            "The gradient points uphill. Which sign takes you down?",
            "The learning rate multiplies the gradient, and nothing else.",
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.gradient_descent,
        inputs=inputs.draw_descents,
        points=3,
        hints=(
            "Keep the start as row 0. Each step begins where the last one ended.",
            "Ask for the gradient at the newest point, once a step; all coordinates move together.",
            (
                "Make the array that holds the points of floats, whatever w0 is made of, and let every row be"
                " numbers of its own: a list that holds one array n times shows its last state n times."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.largest_stable_rate,
        inputs=inputs.draw_hessians,
        points=2,
        hints=(
            (
                "Along each eigenvector the error is multiplied by the same number in every step. When is its"
                " size below 1, for all of them?"
            ),
            (
                "The stiffest direction decides. `np.linalg.eigvalsh` gives the eigenvalues of a symmetric"
                " matrix in increasing order."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.has_converged,
        inputs=inputs.draw_histories,
        refuses=inputs.draw_no_patience,
        points=2,
        hints=(
            (
                "Cut the losses in two: the last `patience` of them, and all before. Compare the best with"
                " the best."
            ),
            "While there is nothing before the window, nothing can be said: go on.",
            "Level is not better, and better by exactly min_delta is not enough.",
        ),
        mistakes=mistakes,
    ),
)
