"""What a link to choose a password is good for, besides allauth's own rules.

Named by a setting alone: allauth reads it while its forms are being imported.
"""

from allauth.account.forms import EmailAwarePasswordResetTokenGenerator


class PasswordLinks(EmailAwarePasswordResetTokenGenerator):
    def check_token(self, user, token):
        """False, too, of who has no access: what they choose now would wait for its return."""
        return super().check_token(user, token) and user.is_active

    def _make_hash_value(self, user, timestamp):
        """Void also once they were signed out everywhere, as where access ends.

        Links from before somebody's first time go on.
        """
        words = super()._make_hash_value(user, timestamp)
        return f"{words} {user.sessions_ended}" if user.sessions_ended else words
