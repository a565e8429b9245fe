"""What the Conversation API answers: one class for each operation, and the items of its lists."""
