"""The version of the package; pyproject.toml carries the same one, a test compares them."""

__version__ = "0.1.0"
