"""The stub of an answer: made from a reference, and a cell of stubs recognized again."""

from __future__ import annotations

import ast

from gradecheck.worker.stub import is_stub_definition

INVITATION = (
    "# Write your answer here, in place of the line below. Then run this cell and the check after it."
)


def make_stub(reference: str) -> str:
    """Signature and docstring of a reference, given as source, and a place for the answer."""
    (function,) = (node for node in ast.parse(reference).body if isinstance(node, ast.FunctionDef))
    kept = reference.splitlines()[function.lineno - 1 : function.body[0].end_lineno]
    return "\n".join(
        (*kept, f"    {INVITATION}", f'    raise NotImplementedError("{function.name} is not written yet.")')
    )


def is_only_stubs(source: str) -> bool:
    """Whether a cell holds nothing but stubs: no other statement, and no comment but our own."""
    try:
        body = ast.parse(source).body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return False
    comments = {line.strip() for line in source.splitlines() if line.strip().startswith("#")}
    return bool(body) and all(map(is_stub_definition, body)) and comments <= {INVITATION}
