"""Share cards: the picture of a blog or update that social networks and messengers show."""
