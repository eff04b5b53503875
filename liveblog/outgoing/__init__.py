"""All that we ask of other servers by HTTP goes through here: see `client.py`."""
