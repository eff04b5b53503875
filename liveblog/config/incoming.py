"""Settings of the extra by which colleagues write to the newsroom from where they are."""

import os

from django.core.exceptions import ImproperlyConfigured

from .environment import env_bool, env_origin

# Of each channel what must be set, as INBOX_MAIL_ADDRESS; none of it, and the channel is off.
NEEDED = {
    "mail": ("address", "secret"),
    "whatsapp": ("number", "app_secret", "verify_token", "token"),
    "slack": ("name", "signing_secret", "token"),
    "telegram": ("name", "secret", "token"),
}
# Where its pictures are asked for; another one is the newsroom's own server in between.
ASKED = {
    "whatsapp": "https://graph.facebook.com",
    "slack": "https://files.slack.com",
    "telegram": "https://api.telegram.org",
}


def env_inbox():
    """Whether there is one, and of each channel that is on what was set, by small letters."""
    found = {name: _channel(name) for name in NEEDED}
    is_on = env_bool("INBOX", default=False)
    return is_on, {name: its for name, its in found.items() if its and is_on}


def _channel(name: str) -> dict[str, str]:
    names = {part: f"INBOX_{name}_{part}".upper() for part in NEEDED[name]}
    its = {part: os.environ.get(names[part], "").strip() for part in names}
    if not any(its.values()):
        return {}
    if missing := [names[part] for part, value in its.items() if not value]:
        raise ImproperlyConfigured(
            f"{' and '.join(missing)} must be set, too, or nothing of INBOX_{name.upper()}."
        )
    if name in ASKED:
        its["api"] = env_origin(f"INBOX_{name}_API".upper(), default=ASKED[name])
    if name == "mail" and its["address"].count("@") != 1:
        raise ImproperlyConfigured(
            f"{names['address']} is {its['address']}: give an address such as "
            "reports@newsroom.example."
        )
    return its
