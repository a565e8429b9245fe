"""The values that the Conversation API defines; every one may grow on the server's side."""
