"""A digest by email when a blog has closed, for readers who have asked for it."""
