"""Nested objects of requests and answers, with the API's own keys."""
