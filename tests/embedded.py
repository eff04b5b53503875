"""Embeds that tests share."""

import pytest

VIDEO = "dQw4w9WgXcQ"


YOUTUBE_FRAME = (
    f"https://www.youtube-nocookie.com/embed/{VIDEO}?autoplay=1&playsinline=1"
)


@pytest.fixture
def own_hosts(settings):
    settings.PUBLIC_URL = "https://live.newsbook.example"
    settings.VIDEO_HOSTS = ["video.newsbook.example"]
