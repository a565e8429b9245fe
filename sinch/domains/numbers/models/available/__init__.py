"""Import paths of sinch 1.x for numbers that can be rented."""
