"""Import paths of sinch 1.x for the models of ``voice.callouts``."""
