from django.utils.translation import gettext_lazy as _

from liveblog import extension


class DigestMailsConfig(extension.Extra):
    name = "liveblog.extras.digest_mails"
    public_urls = "liveblog.extras.digest_mails.urls"
    readers_links = (("digest_mails:form", _("A digest by email when it ends")),)

    def worker_rounds(self):
        from .keeping import forget
        from .sending import send_confirmations, send_digests

        return [(send_confirmations, 2), (send_digests, 5), (forget, 3600)]
