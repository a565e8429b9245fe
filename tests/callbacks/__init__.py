"""Callbacks: what is let in, what comes out of it, and how it is answered."""
