"""The demo as Lighthouse sees it on a phone, beside what it must reach: make lighthouse."""
