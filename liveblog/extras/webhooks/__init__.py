"""Telling other programs of each public change, by Standard Webhooks (standardwebhooks.com)."""
