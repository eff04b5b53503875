"""Public pages and the desk by processes and host names of their own."""
