"""Import paths of sinch 1.x for capability; nothing is defined here."""
