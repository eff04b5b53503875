"""A form field for the names of other sites' hosts."""

from django.forms import ValidationError
from django.utils.translation import gettext_lazy as _

from liveblog.markup.hosts import host_in

from .fields import LineField


class HostsField(LineField):
    """Hosts parted by spaces, each once; an address that was pasted stands for its host."""

    default_error_messages = {
        "not_a_host": _("“%(words)s” is no host name. Write it as in news.example.org.")
    }

    def clean(self, value):
        words = super().clean(value).replace(",", " ").split()
        hosts = [self._host(each) for each in words]
        return " ".join(dict.fromkeys(hosts))

    def _host(self, words):
        host = host_in(words)
        if host is None:
            message = self.error_messages["not_a_host"]
            raise ValidationError(message, "not_a_host", {"words": words})
        return host
