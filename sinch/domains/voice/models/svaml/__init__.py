"""Import path of sinch 1.x; the package itself is :mod:`sinch.models.svaml`."""
