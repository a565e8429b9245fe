"""What callbacks bring: one module for each product, and what all events share. Loaded product by product."""
