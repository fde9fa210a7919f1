"""What a passed answer has unlocked, and what a finished chapter means, in words."""

from __future__ import annotations


def chapter_so_far(done: int, exercises: int, following: str) -> str:
    """How many answers of a chapter have passed, and which exercise comes next."""
    return f"{done} of {exercises} in this chapter; next: `{following}`."


def done_with(number: str, reached: str) -> str:
    """Every answer of a chapter has passed: what the learner can do now."""
    return f"Chapter {number} is done. {reached}".rstrip()


def chapter_done(number: str, reached: str, following: str, *, is_bonus: bool = False) -> str:
    """The same, and the title of the next chapter, which may be a bonus."""
    told = done_with(number, reached)
    if is_bonus:
        return f"{told} The course is done. There is a bonus: {following}."
    return f"{told} Next: {following}." if following else f"{told} That was the last chapter."
