"""Text and addresses made safe, and how a language writes. No database."""
