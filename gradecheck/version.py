"""The version of the package, for the metadata, the command line and every report."""

__version__ = "0.1.0"
