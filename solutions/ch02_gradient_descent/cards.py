"""Cards of chapter 2: what each exercise is worth, how it is judged, and what helps."""

from gradecheck import Exercise

from . import inputs, mistakes, references

EXERCISES = (
    Exercise(
        reference=references.gradient_step,
        inputs=inputs.draw_steps,
        points=1,
        hints=(
            "In a formula, the new point is w - eta * (gradient of C at w).",
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
            "Compute the gradient at the newest point, once in each step. All coordinates move together.",
            (
                "Store the points in an array of floats, whatever w0 is made of, and give every row numbers"
                " of its own. A list that holds one array n times shows its last state n times."
            ),
        ),
        mistakes=mistakes,
    ),
    Exercise(
        reference=references.largest_stable_rate,
        inputs=inputs.draw_hessians,
        points=2,
        hints=(
            "In a formula, the limit is 2 / (largest eigenvalue of H).",
            (
                "Along each eigenvector the error is multiplied by the same number in every step. When is its"
                " size below 1, for all of them?"
            ),
            (
                "The direction with the largest curvature decides. `np.linalg.eigvalsh` gives the eigenvalues"
                " of a symmetric matrix in increasing order."
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
                "Cut the losses into two parts, the last `patience` of them and all those before. Compare the"
                " best with the best."
            ),
            "While there is nothing before the window, nothing can be said, so the answer is no.",
            "An equal loss is not better, and better by exactly min_delta is not enough.",
        ),
        mistakes=mistakes,
    ),
)
