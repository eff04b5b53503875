from django.utils.translation import gettext_lazy as _

from liveblog import extension


class WebhooksConfig(extension.Extra):
    name = "liveblog.extras.webhooks"
    desk_urls = "liveblog.extras.webhooks.urls"
    editors_links = (("webhooks:endpoints", _("Webhooks")),)

    def worker_rounds(self):
        from .notices import tell_what_is_off
        from .outbox import forget_old, read_the_journal
        from .sending import Sender

        return [
            (read_the_journal, 1),
            (Sender().go, 0.5),
            (tell_what_is_off, 30),
            (forget_old, 3600),
        ]
