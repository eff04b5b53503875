"""Sign-in attempts counted in Valkey or Redis, for all web processes (CACHE_URL)."""
