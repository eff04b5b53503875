"""Settings of the extras by which others hear of a story: programs, readers' devices, mailboxes."""

import os

from .environment import env_bool, env_networks, env_origins


def env_activitypub():
    """Whether blogs are accounts that people follow; servers in the house."""
    is_on = env_bool("ACTIVITYPUB", default=False)
    return is_on, env_origins("ACTIVITYPUB_ORIGINS")


def env_webhooks():
    """Whether there are any, and the newsroom's own networks, which they may ask too."""
    return env_bool("WEBHOOKS", default=False), env_networks("WEBHOOK_NETWORKS")


def env_digest_mails():
    """Whether readers may ask for a digest by email when a blog closes."""
    return env_bool("DIGEST_MAILS", default=False)


def env_web_push():
    """Whether it is on; its private key ("": made once); push services in the house."""
    key = os.environ.get("WEB_PUSH_KEY", "").strip()
    return env_bool("WEB_PUSH", default=False), key, env_origins("WEB_PUSH_ORIGINS")
