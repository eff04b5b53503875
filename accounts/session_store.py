"""Sessions in the database, by keys that are ours."""

from django.contrib.sessions.backends import db


class SessionStore(db.SessionStore):
    """Looks for no key that could not be one: PostgreSQL refuses to be asked for a NUL."""

    def _validate_session_key(self, key):
        return super()._validate_session_key(key) and key.isalnum()
