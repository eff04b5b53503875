from liveblog import extension


class SplitHostsConfig(extension.Extra):
    """SERVES chooses ROOT_URLCONF, which is `urls` here."""

    name = "liveblog.extras.split_hosts"
