"""What machines may do with the public pages, as an administrator types it."""

import re
from datetime import timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from liveblog.markup.crawlers import CRAWLERS
from liveblog.models import MachinePolicy

from .fields import WebAddressField, WordsField

GROUPS = [
    ("training", _("Crawlers that train models")),
    ("answers", _("Crawlers from whose index answers are made, with links")),
    ("visits", _("Programs that read a page for somebody who asks about it")),
]
CRAWLER = re.compile(r"[A-Za-z][A-Za-z0-9._-]{1,59}")
TRUST = re.compile(
    r"(member|belongto|control|controlledby|social|vendor|customer|disclosure|contact)"
    r"=(https://[^\s<>\"]+)"
)
CONTACT = re.compile(r"mailto:[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+|https://[^\s<>\"]+")
MAIL = re.compile(r"[^\s@:]+@[^\s@]+\.[^\s@]+")
# RFC 9116 recommends less than a year.
LONGEST_DAYS = 366
FIELDS = (
    *("refused", "more_refused", "is_mining_reserved", "mining_policy_url", "trust"),
    *("security_contacts", "security_expires", "security_policy_url"),
)


class HttpsField(WebAddressField):
    def __init__(self, **kwargs):
        box = forms.TextInput(attrs={"placeholder": "https://"})
        super().__init__(max_length=500, required=False, widget=box, **kwargs)

    def to_python(self, value):
        value = super().to_python(value)
        if value and not value.startswith("https://"):
            raise forms.ValidationError(_("Only addresses that begin with https://."))
        return value


class LinesField(WordsField):
    """Lines that each match a pattern, each once. What does not is named in the error."""

    def __init__(self, *, pattern, error, rows=4, **kwargs):
        box = forms.Textarea(attrs={"rows": rows, "class": "code", "dir": "ltr"})
        super().__init__(required=False, widget=box, **kwargs)
        self.pattern, self.error = pattern, error

    def clean(self, value):
        lines = (line.strip() for line in super().clean(value).splitlines())
        lines = [self.read(line) for line in lines if line]
        for line in lines:
            if not self.pattern.fullmatch(line):
                raise forms.ValidationError(self.error, params={"line": line})
        return "\n".join(dict.fromkeys(lines))

    def read(self, line):
        return line


class CrawlersField(LinesField):
    """Names, one a line or parted by blanks."""

    def clean(self, value):
        return super().clean("\n".join((value or "").split()))


class ContactsField(LinesField):
    """A bare mail address is taken as a link to it."""

    def read(self, line):
        return f"mailto:{line}" if MAIL.fullmatch(line) else line


class MachinesForm(forms.Form):
    refused = forms.MultipleChoiceField(
        label=_("Keep away"),
        choices=GROUPS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    more_refused = CrawlersField(
        label=_("Other crawlers to keep away"),
        max_length=2000,
        pattern=CRAWLER,
        error=_("“%(line)s” is no name of a crawler, such as ExampleBot."),
        rows=2,
        help_text=_("By the names to which they answer in robots.txt."),
    )
    is_mining_reserved = forms.BooleanField(
        label=_("Text and data mining is reserved"),
        required=False,
        help_text=_("Who wants to mine the pages must ask (European law, TDMRep)."),
    )
    mining_policy_url = HttpsField(
        label=_("Where its conditions stand"),
    )
    trust = LinesField(
        label=_("Who belongs to whom"),
        max_length=8000,
        pattern=TRUST,
        error=_("“%(line)s” is no line such as member=https://association.example/."),
        rows=5,
        help_text=_(
            "Lines of trust.txt: member, belongto, control, controlledby, social, vendor, "
            "customer, disclosure or contact, = and an address."
        ),
    )
    security_contacts = ContactsField(
        label=_("Who hears of weaknesses"),
        max_length=1000,
        pattern=CONTACT,
        error=_("“%(line)s” is neither a mail address nor one with https://."),
        rows=2,
        help_text=_("Mail addresses or web addresses, one a line, the best first."),
    )
    security_expires = forms.DateField(
        label=_("That is right until"),
        required=False,
        widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
        help_text=_("At most a year ahead. Look at it again before that day."),
    )
    security_policy_url = HttpsField(label=_("How you handle such reports"))

    def __init__(self, *args, policy: MachinePolicy, **kwargs):
        initial = {name: getattr(policy, name) for name in FIELDS}
        super().__init__(*args, initial=initial, label_suffix="", **kwargs)

    def clean_security_expires(self):
        day, today = self.cleaned_data["security_expires"], timezone.now().date()
        if day and not today < day <= today + timedelta(days=LONGEST_DAYS):
            raise forms.ValidationError(_("Choose a day within the next year."))
        return day

    def clean(self):
        data = super().clean()
        has_contacts = data.get("security_contacts")
        if "security_expires" not in self.errors and "security_contacts" in data:
            if has_contacts and not data.get("security_expires"):
                self.add_error("security_expires", _("Until when is that right?"))
            if not has_contacts:
                data["security_expires"] = None
        return data

    @property
    def groups(self):
        """Each tick with the names of its crawlers."""
        return [
            (tick, ", ".join(CRAWLERS[str(tick.data["value"])]))
            for tick in self["refused"]
        ]
