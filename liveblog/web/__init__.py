"""What every request goes through, whatever it asks for. Knows no blog."""
