"""The image decoder: a process of its own that opens pictures, under limits.

What is in here runs there alone (but `sizes`). It imports Pillow and no Django, so that it
starts quickly, and it has none of our secrets in its environment.
"""
