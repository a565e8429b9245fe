"""Import paths of sinch 1.x for what callbacks are signed with."""
