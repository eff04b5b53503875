"""Telling caches in front of us what they may no longer serve."""
