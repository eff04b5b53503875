"""Telling search engines which public addresses have changed or are gone."""
