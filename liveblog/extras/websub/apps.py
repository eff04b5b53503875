from django.conf import settings

from liveblog import extension


class WebSubConfig(extension.Extra):
    name = "liveblog.extras.websub"

    def worker_rounds(self):
        from .hub import Hub

        return [(Hub().tell, 1)]

    def feed_hub(self):
        return settings.WEBSUB_HUB
