"""Plain functions that make what a test needs; keywords say what is special about it.

Those that publish or store are not measured, as fixtures are not: what only they run has not
been tested.
"""

import io
from copy import copy
from itertools import count

from django.utils import timezone
from PIL import Image as Pillow

from accounts.models import User
from liveblog import publishing
from liveblog.markup import embeds, rich
from liveblog.models import (
    Blog,
    CardBlock,
    EmbedBlock,
    Facet,
    FigureBlock,
    QuestionBlock,
    QuoteBlock,
    TableBlock,
    TextBlock,
    Update,
    Words,
)
from media import pieces, renditions, storage
from media.finishing import finish
from media.models import Image, Upload, new_name
from media.uploads import store_image

_numbers = count(1)


def make_user(byline, *, role=User.Role.CORRESPONDENT, password=None):
    email = f"{byline.split()[0].lower()}@newsbook.example"
    return User.objects.create_user(email, password, byline=byline, role=role)


def make_blog(
    *, by=None, members=(), live=True, headline="River at record height", **fields
):
    """A blog; live unless said otherwise, which takes the editor who sets it live."""
    slug = fields.pop("slug", f"flood-{next(_numbers)}")
    blog = Blog.objects.create(slug=slug, headline=headline, **fields)
    blog.members.set(members)
    if live:
        publishing.go_live(blog, by=by or an_editor())
    return blog


def an_editor():
    editor = User.objects.filter(role=User.Role.EDITOR).first()
    return editor or make_user("Ada Brandt", role=User.Role.EDITOR)


def typed_moment(name, whole):
    """The two fields of a moment as a composer sends it: of 2026-11-24T13:00, say."""
    day, _t, time = whole.partition("T")
    return {f"{name}_time": time, f"{name}_date": day}


def words(heading="", *blocks, **lines):
    """Words from a heading and blocks; a plain string is a text."""
    made = [TextBlock(words=b) if isinstance(b, str) else b for b in blocks]
    return Words(heading=heading, blocks=made, **lines)


def rich_text(html):
    return TextBlock(**rich.read(html)._asdict())


def quote(text="“It came up the stairs.”", speaker="Josef Lind", **fields):
    return QuoteBlock(words=text, speaker=speaker, **fields)


def question(text="Is the road open?", **fields):
    return QuestionBlock(words=text, **fields)


def figure(image, **fields):
    defaults = {"caption": "The upper bridge", "credit": "Anna Sorg", "alt": "A bridge"}
    return FigureBlock(image=image, **(defaults | fields))


MARKS = ("is_pinned", "is_key_event", "is_breaking", "verification", "announces")


def embed(address="https://youtu.be/dQw4w9WgXcQ", **fields):
    found = embeds.read(address)
    defaults = {"url": found.url, "title": "Drone flight over the dam"}
    return EmbedBlock(
        provider=found.provider.key, provider_id=found.id, **(defaults | fields)
    )


def card(url="https://www.riveroffice.example/arn", **fields):
    defaults = {"title": "Heights of the Arn", "source": "River Office"}
    return CardBlock(url=url, **(defaults | fields))


SEATS = "Party\tSeats\tChange\nRiver List\t31\t+4\nHarbour Union\t1,204\t−2.5"


def table(cells=SEATS, **fields):
    return TableBlock(cells=cells, **({"caption": "Seats, 12 of 40 counted"} | fields))


def make_update(blog, heading="Bridge closed", *blocks, by=None, key=None, **fields):
    """A published update."""
    by = by or an_editor()
    marks = {mark: fields.pop(mark) for mark in MARKS if mark in fields}
    update = Update(blog=blog, author=by, idempotency_key=key, **marks)
    return publishing.publish(update, words(heading, *blocks, **fields), by=by)


def many_updates(blog, count):
    """`count` published updates, quicker than by publishing them one by one."""
    first = make_update(blog, "Number 0", "Text.")
    Update.objects.bulk_create(
        (
            Update(
                blog=blog,
                author=first.author,
                state=Update.State.PUBLISHED,
                heading=f"Number {n}",
                first_revision=first.first_revision + n,
                last_revision=first.first_revision + n,
                published_at=first.published_at,
                public_html=first.public_html,
                feed_html=first.feed_html,
                text=first.text,
                story=first.story,
            )
            for n in range(1, count)
        ),
        batch_size=2_000,  # one statement of 100,000 rows takes too long
    )
    Blog.objects.filter(pk=blog.pk).update(revision=first.first_revision + count - 1)
    blog.refresh_from_db()


def all_found_by(blog, *, kind, slug):
    """All its updates have this name, as `many_updates` gave them none."""
    Facet.objects.bulk_create(
        Facet(
            blog=blog,
            update=update,
            kind=kind,
            slug=slug,
            first_revision=update.first_revision,
            published_at=update.published_at,
        )
        for update in blog.updates.all()
    )


def make_draft(blog, heading="Not yet", *blocks, by=None, **marks):
    draft = Update(blog=blog, author=by or an_editor(), **marks)
    draft.write(words(heading, *blocks))
    return draft


def picture_bytes(*, size=(640, 480), colour="steelblue", form="JPEG", **options):
    file = io.BytesIO()
    Pillow.new("RGB", size, colour).save(file, form, **options)
    return file.getvalue()


class NamedBytes(io.BytesIO):
    """An uploaded file as media.uploads sees it."""

    def __init__(self, content, name="bridge.jpg"):
        super().__init__(content)
        self.name, self.size = name, len(content)


def make_upload(*, by=None, **fields) -> Upload:
    """A picture that an update may name, and of which nothing has arrived."""
    return Upload.objects.create(name=new_name(), by=by or an_editor(), **fields)


def send_recording(content, *, by, file_name="siren.mp3") -> Upload:
    """Audio or video that has been sent, as one piece; the upload has it, or its problem."""
    upload = Upload.objects.create(name=new_name(), by=by, is_recording=True)
    pieces.expect(upload, len(content), file_name=file_name)
    pieces.take(upload, content, offset=0)
    return upload


def awaited(upload, **fields):
    """The place of a picture that follows."""
    return figure(None, upload=upload, **fields)


def make_image(*, by=None, is_finished=False, **options) -> Image:
    """A stored image, of which the worker has made all renditions only if it is said."""
    return developed(picture_bytes(**options), by=by, is_finished=is_finished)


def developed(
    content: bytes, file_name="bridge.jpg", *, by=None, is_finished=False
) -> Image:
    """The image of a file. The same file is developed once in each process, then copied."""
    by = by or an_editor()
    key = (content, file_name, is_finished)
    if key not in _developed:
        image = store_image(NamedBytes(content, file_name), by=by)
        if is_finished:
            finish(image, avif_speed=10)
        _developed[key] = copy(image), _files(image)
        return image
    first, files = _developed[key]
    image = copy(first)
    image.pk, image.name, image.uploaded_by = None, new_name(), by
    image.uploaded_at = timezone.now()
    image.finished_at = image.uploaded_at if is_finished else None
    with renditions.new_files(image.name) as work:
        for name, bytes_of_file in files.items():
            (work / name).write_bytes(bytes_of_file)
    image.save(force_insert=True)
    return image


_developed: dict[tuple, tuple[Image, dict[str, bytes]]] = {}


def _files(image):
    files = {}
    for name in storage.files(image.name):
        with storage.read(image.name, name) as there:
            files[name] = there.read()
    return files
