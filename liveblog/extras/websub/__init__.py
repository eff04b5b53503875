"""Telling a WebSub hub that feeds have changed, so that their subscribers hear at once."""
