"""The asynchronous client, on every driver."""
