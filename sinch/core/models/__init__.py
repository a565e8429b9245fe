"""Import paths of sinch 1.x for the classes that models derive from and that exceptions carry."""
