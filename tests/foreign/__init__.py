"""Clients that others have written, and that know nothing of us but our addresses."""
