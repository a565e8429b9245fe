"""Import paths of sinch 1.x for contact; nothing is defined here."""
