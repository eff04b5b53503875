"""Where the parts of the composer stand: on a desk, on a phone, and beside its keyboard."""

import pytest
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import Words
from tests.browser.device import entries, phone, saved, take_line
from tests.browser.looks import has_no_sideways_scroll
from tests.factories import make_update

__all__ = ["phone"]  # fixtures


def box(locator):
    """left, top, right, bottom"""
    found = locator.bounding_box()
    right, bottom = found["x"] + found["width"], found["y"] + found["height"]
    return found["x"], found["y"], right, bottom


def is_inside(inner, outer):
    return all(
        [
            outer[0] <= inner[0] + 0.5,
            outer[1] <= inner[1] + 0.5,
            inner[2] <= outer[2] + 0.5,
            inner[3] <= outer[3] + 0.5,
        ]
    )


def is_apart(one, other):
    """But for a border that two may share."""
    return (
        one[2] <= other[0] + 2
        or other[2] <= one[0] + 2
        or one[3] <= other[1] + 2
        or other[3] <= one[1] + 2
    )


def stands_well(bar):
    """Each part of a bar is inside it, all its words to be read, and none on another."""
    parts = bar.locator("[data-saved], .send > :visible").all()
    boxes = [box(part) for part in parts]
    assert len(boxes) >= 2
    assert all(is_inside(each, box(bar)) for each in boxes), (boxes, box(bar))
    pairs = [(a, b) for n, a in enumerate(boxes) for b in boxes[n + 1 :]]
    assert all(is_apart(a, b) for a, b in pairs), boxes
    for part in parts:
        assert part.evaluate("part => part.scrollWidth <= part.clientWidth + 1")


def correct(page, update):
    page.locator(f"#correct-{update.pk}").click()
    correcting = page.locator("#correcting")
    expect(correcting.get_by_label("Heading")).to_be_focused()
    return correcting


def conflict(correcting, update, by):
    """Somebody else is quicker."""
    correcting.get_by_label("Heading").fill("Mine")
    publishing.correct(
        update,
        Words(heading="Theirs"),
        by=by,
        seen_revision=update.last_revision,
        note="",
    )
    correcting.locator("[data-send]").click()
    expect(correcting.locator(".conflict")).to_be_visible()


def test_on_a_desk(sign_in, ada, cal, blog):
    update = make_update(blog, "Bridge closed", "At noon.", by=cal)
    desk = sign_in(ada, width=1280, at=None)
    desk.clock.install()
    desk.goto("/desk/live/flood/")

    # Preview, then the other ways, against Publish.
    bar = desk.locator("#composer .act-bar")
    stands_well(bar)
    preview, ways, publish = (box(part) for part in bar.locator(".send > *").all())
    assert preview[2] < ways[0] < publish[0]
    assert abs(ways[2] - publish[0]) <= 2

    # Nothing moves when Undo comes, nor when it goes.
    height = box(desk.locator("#composer"))[3]
    desk.get_by_label("Heading").fill("Ferry stopped")
    desk.keyboard.press("Control+Enter")
    undo = desk.locator("#composer").get_by_role("button", name="Undo")
    expect(undo).to_be_visible()
    older = desk.locator(f"#row-{update.pk}")
    expect(desk.locator("#rows .row-update")).to_have_count(2)
    stands_well(bar)
    with_undo = box(desk.locator("#composer"))[3], box(older)[1]
    assert with_undo[0] == height
    desk.clock.run_for(11_000)
    expect(undo).to_have_count(0)
    expect(desk.locator("#rows").get_by_role("button", name="Undo")).to_have_count(0)
    assert (box(desk.locator("#composer"))[3], box(older)[1]) == with_undo

    # What is too long is told where one looks, in the middle of it too.
    text = desk.locator("#composer").get_by_label("Text", exact=True)
    text.fill(f"{'A line of it. ' * 7}\n" * 210)
    told = desk.get_by_text("At most 20000 characters; this has")
    middle = "document.querySelector('#composer').scrollHeight / 2"
    for place in ("0", middle):
        desk.evaluate(f"scrollTo(0, {place})")
        expect(told).to_be_in_viewport()
        assert box(told)[3] <= box(desk.locator("#composer .act-bar"))[1] + 1
    text.fill("")
    expect(told).to_have_count(0)

    # A correction has its line above its buttons, and room for longer ones in a conflict.
    correcting = correct(desk, update)
    bar = correcting.locator(".act-bar")
    stands_well(bar)
    line, stop = box(saved_of(correcting)), box(correcting.locator("[data-stop]"))
    assert line[3] <= stop[1]
    assert line[2] - line[0] > 400
    conflict(correcting, update, cal)
    stands_well(bar)
    in_one_row(correcting)
    expect(saved_of(correcting)).to_have_text("Not published: read above why.")


def in_one_row(composer):
    middles = [
        (box(button)[1] + box(button)[3]) / 2
        for button in composer.locator(".send > *").all()
    ]
    assert max(middles) - min(middles) < 2


def saved_of(composer):
    return composer.locator("[data-saved]")


@pytest.fixture
def updates(blog, cal):
    return [
        make_update(blog, f"Update {n}", *["A long text. " * 40] * 3, by=cal)
        for n in range(4)
    ]


def test_on_a_phone(updates, phone, ada, cal):
    its_dock_has_room_for_what_is_seldom_added(phone)
    what_waits_to_be_sent_stands_above(phone)
    beside_its_keyboard_all_can_be_seen(phone)
    a_correction_is_one_column_and_leads_back(phone, updates[1], ada)
    on_its_own_page_cancel_has_room_while_the_seconds_run(phone, updates[2], cal)


def its_dock_has_room_for_what_is_seldom_added(phone):
    dock = phone.locator("#composer .add")
    buttons = dock.locator("> .btn:visible")
    names = ["Quote", "Take photo", "Choose photos", "More"]
    expect(buttons).to_have_text(names, use_inner_text=True)
    for button in buttons.all():
        left, top, right, bottom = box(button)
        assert right - left >= 44
        assert bottom - top >= 44
        assert button.evaluate("each => each.scrollWidth <= each.clientWidth")
        assert is_inside((left, top, right, bottom), (0, 0, 390, 844))
    dock.get_by_role("button", name="More").click()
    expect(buttons).to_have_count(10)
    dock.get_by_role("button", name="Embed").click()
    expect(phone.locator("#composer .blk-embed")).to_have_count(1)
    expect(buttons).to_have_count(4)


def what_waits_to_be_sent_stands_above(phone):
    take_line(phone)
    phone.locator("#composer").get_by_label("Heading").fill("Waits")
    phone.locator("#composer [data-send]").click()
    expect(entries(phone)).to_have_count(1)
    outbox, heading = box(phone.locator("#outbox")), box(phone.get_by_label("Heading"))
    assert outbox[3] <= heading[1]


def beside_its_keyboard_all_can_be_seen(phone):
    """Of which nothing but the height is left."""
    phone.set_viewport_size({"width": 390, "height": 480})
    phone.get_by_label("Heading").fill("Bridge closed")
    expect(saved(phone)).to_contain_text("No connection")

    window = (0, 0, 390, 480)
    publish = phone.locator("#composer [data-send]")
    assert is_inside(box(phone.locator("#composer .act-bar")), window)
    assert is_inside(box(publish), window)
    assert publish.evaluate("each => each.scrollWidth <= each.clientWidth")
    assert is_inside(box(saved(phone)), window)
    icons = phone.locator("#composer .add > .btn:visible")
    assert len(icons.all()) == 4
    for icon in icons.all():
        assert is_inside(box(icon), window)
        assert is_apart(box(icon), box(publish))
        assert is_apart(box(icon), box(saved(phone)))
    phone.locator("#composer").get_by_role("button", name="More").click()
    expect(icons).to_have_count(10)
    publish.click()
    expect(entries(phone)).to_have_count(2)
    phone.context.set_offline(False)
    waiting = phone.locator("#outbox article:not(.is-sent)")
    expect(waiting).to_have_count(0, timeout=20_000)
    phone.set_viewport_size({"width": 390, "height": 844})


def a_correction_is_one_column_and_leads_back(phone, update, ada):
    """What may be done is one row; the line is above, the buttons below."""
    phone.goto("/desk/live/flood/#updates")
    acts = phone.locator(f"#acts-{update.pk}").locator("> :visible").all()
    assert len({round(box(each)[1]) for each in acts}) == 1

    correcting = correct(phone, update)
    stands_well(correcting.locator(".act-bar"))
    line, stop = box(saved_of(correcting)), box(correcting.locator("[data-stop]"))
    assert line[3] <= stop[1]
    in_one_row(correcting)
    conflict(correcting, update, ada)
    stands_well(correcting.locator(".act-bar"))
    in_one_row(correcting)
    correcting.locator("[data-stop]").click()
    phone.get_by_role("dialog").get_by_role("button", name="Discard mine").click()
    row = phone.locator(f"#row-{update.pk}")
    expect(row.locator(".composer")).to_have_count(0)
    expect(row.locator("h3")).to_have_text("Theirs")
    expect(row).to_be_in_viewport()
    _left, top, _right, _bottom = box(row.locator("h3"))
    assert 100 <= top < 480


def on_its_own_page_cancel_has_room_while_the_seconds_run(phone, update, cal):
    cal.sends_after_seconds = 5
    cal.save()
    phone.clock.install()
    phone.goto(f"/desk/live/flood/updates/{update.pk}/edit/")
    phone.set_viewport_size({"width": 320, "height": 844})
    correcting = phone.locator("#correcting")
    stands_well(correcting.locator(".act-bar"))
    correcting.get_by_label("Heading").fill("Mine")
    phone.clock.pause_at(phone.evaluate("Date.now()") + 1000)
    correcting.locator("[data-send]").click()
    cancel = correcting.get_by_role("button", name="Cancel")
    expect(cancel).to_be_visible()
    stands_well(correcting.locator(".act-bar"))
    assert has_no_sideways_scroll(phone)
    cancel.click()
    expect(correcting.get_by_role("button", name="Preview")).to_be_visible()
