"""Requests as the classes of sinch 1.x; kept for code that imports them, unused by the package."""
