"""Import paths of sinch 1.x for event; nothing is defined here."""
