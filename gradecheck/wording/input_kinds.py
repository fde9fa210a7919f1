"""In words: of which kind the inputs are that are answered wrong."""

from __future__ import annotations


def wrong_only_where(condition: str, wrong: int, alike: int, others: int) -> str:
    """Likely cause: the kind of all inputs that are answered wrong; so many of those alike, and no others."""
    on = f"{wrong} of the {alike} inputs of that kind" if wrong < alike else "every input of that kind"
    return (
        f"What your wrong answers have in common is the input: {condition}. Yours is wrong on {on}, and "
        f"right on all {others} others."
    )
