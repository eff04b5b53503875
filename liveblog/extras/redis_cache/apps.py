from liveblog import extension


class RedisCacheConfig(extension.Extra):
    """Django's CACHES names its backend; nothing else has to be added."""

    name = "liveblog.extras.redis_cache"
