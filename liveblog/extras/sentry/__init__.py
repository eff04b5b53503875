"""Errors reported to Sentry (SENTRY_DSN)."""
