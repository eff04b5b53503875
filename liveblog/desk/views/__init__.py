"""The desk's pages and verbs, by what they act on."""
