from django.utils.translation import gettext_lazy as _

from liveblog import extension


class InboxConfig(extension.Extra):
    name = "liveblog.extras.inbox"
    api_urls = "liveblog.extras.inbox.urls"
    desk_urls = "liveblog.extras.inbox.desk_urls"
    own_links = (
        (
            "inbox:inbox",
            _("Write from elsewhere"),
            _("What you send by e-mail or from a chat becomes a draft of yours."),
        ),
    )

    administrators_links = (("inbox:wires", _("Wires")),)

    def worker_rounds(self):
        from .bringing import bring_due
        from .keeping import forget
        from .wire_asking import ask_due
        from .wire_notices import tell_what_fails

        return [(bring_due, 1), (ask_due, 1), (tell_what_fails, 30), (forget, 3600)]

    def metrics(self):
        from .counting import families

        return families()
