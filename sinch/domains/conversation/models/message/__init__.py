"""Import paths of sinch 1.x for message; nothing is defined here."""
