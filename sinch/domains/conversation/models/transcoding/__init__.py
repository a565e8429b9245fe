"""Import paths of sinch 1.x for transcoding; nothing is defined here."""
