"""The live pages as static files in another place, for when this server is gone."""
