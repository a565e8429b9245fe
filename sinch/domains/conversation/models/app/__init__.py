"""Import paths of sinch 1.x for app; nothing is defined here."""
