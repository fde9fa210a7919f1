"""Reporting: a report as text, HTML, JSON, JUnit, a panel, a table."""
