"""Models of number orders, beside those of the other resources."""
