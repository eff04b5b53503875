"""ActivityPub: each public blog is an account that people follow on Mastodon and elsewhere."""
