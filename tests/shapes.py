"""A blog with a picture of every shape and state, to be looked at and measured."""

import io

from PIL import Image as Pillow
from PIL import ImageDraw

from liveblog import publishing
from media.models import Image
from tests.factories import an_editor, developed, figure, make_blog, make_update

SLUG = "shapes"
COLOURS = ("#4F6D7A", "#7A5C4F", "#5C7A4F", "#6A4F7A", "#7A744F")


def publish():
    """The blog at /live/shapes/, newest last in this list."""
    ada = an_editor()
    blog = make_blog(by=ada, slug=SLUG, headline="Pictures of every shape")
    hero = picture(1600, 1000, focus=(25, 30))
    publishing.introduce(
        blog,
        by=ada,
        introduction="Each disc is a focal point.",
        hero_image=hero,
        hero_alt="A disc in the upper third",
        hero_caption="The hero, cropped only where it is higher than most of the screen",
        hero_credit="Anna Sorg/Newsbook",
    )
    for heading, figures in rows():
        make_update(blog, heading, "Words above.", *figures, "Words below.", by=ada)
    return blog


def rows():
    yield "Landscape", [shown(picture(1600, 1067))]
    yield "Portrait", [shown(picture(1067, 1600, focus=(50, 15)))]
    yield "Panorama", [shown(picture(1600, 460))]
    yield "Square", [shown(picture(1200, 1200))]
    yield (
        "Three portraits",
        [
            shown(picture(1000, 1500, focus=(50, 15)), caption="Mira Tal, mayor"),
            shown(picture(800, 1600, focus=(50, 85)), caption="Jon Lind, baker"),
            shown(
                picture(1200, 1400, focus=(10, 50)),
                caption="Lena Ossig, headteacher of the school in Ferren since 2011",
            ),
        ],
    )
    yield "Two portraits", [shown(picture(1000, 1500)) for _ in range(2)]
    yield (
        "Two landscapes",
        [
            shown(picture(1600, 900, focus=(95, 50)), caption="The bridge at noon"),
            shown(picture(1600, 1400, focus=(50, 5)), caption="And at four"),
        ],
    )
    yield "Three landscapes", [shown(picture(1600, 1067)) for _ in range(3)]
    yield "Tiny", [shown(picture(120, 90))]
    yield "Unfinished", [shown(picture(640, 427, is_finished=False))]
    yield "Animated", [shown(moving(640, 480))]
    yield "Animated and tiny", [shown(moving(120, 90))]
    yield "Animated and sensitive", [shown(moving(640, 480, is_sensitive=True))]
    yield "Sensitive", [sensitive(1600, 1067)]
    yield "Sensitive and tiny", [sensitive(120, 90)]
    yield "Sensitive and wide", [sensitive(1600, 300)]
    yield (
        "Three sensitive portraits",
        [sensitive(1000, 1500, focus=(50, 15)) for _ in range(3)],
    )


def shown(image, **fields):
    return figure(image, **({"credit": "Anna Sorg/Newsbook"} | fields))


def sensitive(width, height, **fields):
    return shown(
        picture(width, height, is_sensitive=True, **fields), caption="The rescue"
    )


def moving(width, height, **fields):
    """A disc on its way from left to right, for ever."""
    frames = []
    for n in range(12):
        frames.append(Pillow.new("RGB", (width, height), "#4F6D7A"))
        x, radius = width * (n + 1) / 13, height / 6
        box = (x - radius, height / 2 - radius, x + radius, height / 2 + radius)
        ImageDraw.Draw(frames[-1]).ellipse(box, fill="#E5B84B")
    file = io.BytesIO()
    options = {
        "save_all": True,
        "append_images": frames[1:],
        "duration": 120,
        "loop": 0,
    }
    frames[0].save(file, "GIF", **options)
    image = developed(file.getvalue(), "disc.gif", is_finished=True)
    Image.objects.filter(pk=image.pk).update(**fields)
    return Image.objects.get(pk=image.pk)


def picture(width, height, *, focus=(50, 50), is_finished=True, **fields):
    """A stored image: a frame at its edges, and a disc at its focal point."""
    # The same for all of one size: they are developed once (factories.py).
    colour = COLOURS[(width // 100 + height // 100) % len(COLOURS)]
    drawn = Pillow.new("RGB", (width, height), colour)
    draw = ImageDraw.Draw(drawn)
    edge = max(2, min(width, height) // 40)
    draw.rectangle((0, 0, width - 1, height - 1), outline="#E5B84B", width=edge)
    for corner in ((0, 0, width, height), (0, height, width, 0)):
        draw.line(corner, fill="#FFFFFF", width=max(1, edge // 3))
    x, y = width * focus[0] / 100, height * focus[1] / 100
    radius = min(width, height) / 8
    draw.ellipse((x - radius, y - radius, x + radius, y + radius), fill="#B3300B")
    file = io.BytesIO()
    drawn.save(file, "JPEG")
    image = developed(file.getvalue(), is_finished=is_finished)
    for name, value in ({"focus_x": focus[0], "focus_y": focus[1]} | fields).items():
        setattr(image, name, value)
    image.save()
    return image
