"""Import paths of sinch 1.x for opt-ins and opt-outs; nothing is defined here."""
