from django.utils.translation import gettext_lazy as _

from liveblog import extension


class ActivityPubConfig(extension.Extra):
    name = "liveblog.extras.activitypub"
    public_urls = "liveblog.extras.activitypub.urls"
    desk_urls = "liveblog.extras.activitypub.desk_urls"
    blog_links = (("fediverse:account", _("Followers in the fediverse")),)

    def worker_rounds(self):
        from .followers import Judge
        from .keeping import forget
        from .noting import note_what_changed
        from .sending import Sender

        return [
            (note_what_changed, 0.5),
            (Sender().go, 0.25),
            (Judge().go, 0.5),
            (forget, 3600),
        ]

    def alternate(self, shown):
        from .addresses import TYPE, page_of

        return TYPE, page_of(shown)

    def take_out(self, update, what, *, by):
        from .noting import begin_anew

        begin_anew(update)

    def is_elsewhere(self, blog):
        from .receipts import is_elsewhere

        return is_elsewhere(blog)

    def still_elsewhere(self, receipt):
        from .receipts import still_elsewhere

        return still_elsewhere(receipt)
