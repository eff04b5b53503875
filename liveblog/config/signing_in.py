"""The settings of who may sign in, and how: accounts, passwords and their pages."""

from .environment import env_bool, env_choice, env_count, env_text

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "byline")},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "desk:blogs"
LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_ADAPTER = "accounts.adapter.ClosedDoor"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = None
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_LOGIN_ON_PASSWORD_RESET = True
ACCOUNT_PASSWORD_RESET_TOKEN_GENERATOR = "accounts.password_links.PasswordLinks"  # noqa: S105
# accounts/throttle.py counts sign-ins, accounts/password_mails.py mails to one address.
ACCOUNT_RATE_LIMITS = {"reset_password": "20/m/ip", "login": "", "login_failed": ""}
# How many proxies of ours stand in front, each of which adds to X-Forwarded-For.
ALLAUTH_TRUSTED_PROXY_COUNT = env_count("TRUSTED_PROXIES", most=9)
ACCOUNT_FORMS = {
    "login": "accounts.forms.SignInForm",
    "reset_password": "accounts.forms.AskForPasswordForm",
}

# Second factors (accounts/second_factors.py).
REQUIRE_SECOND_FACTOR = env_choice(
    "REQUIRE_SECOND_FACTOR", ("no", "editors", "everyone")
)
MFA_ADAPTER = "accounts.second_factors.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # an invitation is what verifies it here
MFA_TOTP_ISSUER = env_text("NEWSROOM_NAME", default="Newsbook")
MFA_TOTP_TOLERANCE = 1  # a phone's clock may be half a minute off
# A whole newsroom may come from one network address; there is nothing to guess.
MFA_RATE_LIMITS = {"webauthn_login": "60/m/ip"}
MFA_FORMS = {
    "authenticate": "accounts.second_factors.CodeForm",
    "reauthenticate": "accounts.second_factors.CodeAgainForm",
    "activate_totp": "accounts.second_factors.FirstCodeForm",
}

# Whether editors see when a colleague was last here. Some newsrooms may not.
NOTE_LAST_SEEN = env_bool("NOTE_LAST_SEEN", default=True)
