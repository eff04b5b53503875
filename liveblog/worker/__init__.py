"""What the house does by itself after a commit, or when its time has come."""
