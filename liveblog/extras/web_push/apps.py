from django.utils.translation import gettext_lazy as _

from liveblog import extension


class WebPushConfig(extension.Extra):
    name = "liveblog.extras.web_push"
    public_urls = "liveblog.extras.web_push.urls"
    desk_urls = "liveblog.extras.web_push.desk_urls"
    blog_links = (("pushes:pushes", _("Send a push…")),)
    page_tools = "liveblog/web_push/button.html"
    desk_note = "liveblog/web_push/desk_note.html"

    def worker_rounds(self):
        from .keeping import forget
        from .sending import Sender
        from .spreading import spread
        from .withdrawing import withdraw_what_is_gone

        return [
            (withdraw_what_is_gone, 1),
            (spread, 0.5),
            (Sender().go, 0.25),
            (forget, 3600),
        ]

    def take_out(self, update, what, *, by):
        from .withdrawing import take_out

        take_out(update, what, by=by)
