"""The demo newsroom: a cast, four blogs and their pictures, all of our own making."""
