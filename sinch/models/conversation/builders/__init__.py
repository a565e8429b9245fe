"""The builders, by what they build; :mod:`sinch.models.conversation.build` is where they are imported from."""
