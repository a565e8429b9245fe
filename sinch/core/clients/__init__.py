"""Import paths of sinch 1.x for the client and its configuration."""
