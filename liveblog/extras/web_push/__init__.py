"""Web Push: readers follow one story on a device, and editors send them a push."""
