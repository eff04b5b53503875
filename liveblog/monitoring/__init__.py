"""What watches the newsroom: readiness, metrics, how many read now."""
