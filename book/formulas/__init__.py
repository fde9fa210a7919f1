"""Formulas that are set when the book is built, so that no page has to.

`typesetter` asks MathJax, in Node.js, for the HTML of a formula; `sheet` cuts the style sheet and the fonts
down to the letters that are on the pages. In a page, `fit.js` makes formulas fit a narrow screen, and
`menu.js` loads MathJax for a reader who asks for its menu. `book/_ext/typeset_formulas.py` puts all of it
into the book.
"""
