"""How a finding is put into words: a headline, aligned facts, evidence, likely causes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gradecheck.comparing.cause import Cause
from gradecheck.diagnosing.finding import Finding


def build_finding(
    cause: Cause, name: str, headline: str, details: Sequence[tuple[str, str]], **facts: object
) -> Finding:
    """A finding whose message has the headline and one aligned line for each detail."""
    first = f"{name}: {headline}"
    return Finding(
        cause, "\n".join([first, *(_line(label, text) for label, text in details)]), first, **facts
    )


def _line(label: str, text: str) -> str:
    """A label and its text, whose further lines stand below its first."""
    return f"  {label:<13} " + text.replace("\n", "\n" + " " * 16)


def with_evidence(finding: Finding, sentence: str) -> Finding:
    """The finding with one more fact."""
    message = f"{finding.message}\n{_line('evidence', sentence)}"
    return replace(finding, message=message, evidence=(*finding.evidence, sentence))


def with_causes(finding: Finding, sentences: tuple[str, ...], mistake: str | None) -> Finding:
    """The finding with its likely cause, or with the two or three that remain."""
    if not sentences:
        return finding
    if len(sentences) == 1:
        message = f"{finding.message}\n{_line('likely cause', sentences[0])}"
        return replace(finding, message=message, likely_cause=sentences[0], mistake=mistake)
    lines = [_line("one of these" if i == 0 else "", s) for i, s in enumerate(sentences)]
    return replace(finding, message="\n".join([finding.message, *lines]), candidates=sentences)
