"""The verbs on pictures: they arrive, are said something of, change everywhere, and go."""
