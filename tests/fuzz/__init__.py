"""Calls of every kind to the API, made by schemathesis of its own description: make fuzz-api."""
