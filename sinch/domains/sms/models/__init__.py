"""Import paths of sinch 1.x for the models of SMS, which live in :mod:`sinch.models.sms`."""
