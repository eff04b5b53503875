"""What a newsroom may do without: each a Django app, on or off by one setting."""
