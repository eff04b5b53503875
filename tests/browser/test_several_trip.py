"""Several blogs and brakes: two editors at once, and a colleague whose texts are looked through."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from liveblog.models import Update
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_blog, make_update, make_user

PATIENCE = 30_000  # for what comes to a page by itself, on a machine that is busy
QUEUE_MS = 11_000  # in which the queue has asked what is new


@pytest.fixture
def storm(blog, ada, cal):
    return make_blog(by=ada, members=[cal], slug="storm", headline="Storm Ilka")


@pytest.fixture
def ines(transactional_db, give_password):
    return give_password(make_user("Ines Noor", role=User.Role.EDITOR))


def rows(desk):
    return desk.locator("#rows h3")


def show_news(desk):
    """What a colleague has done is told by itself, and shown when it is asked for."""
    bar = desk.locator("#news .held")
    expect(bar).to_contain_text("Ada Brandt", timeout=PATIENCE)
    bar.click()
    expect(bar).to_have_count(0, timeout=PATIENCE)


def test_one_news_in_two_blogs_and_the_brakes(
    storm, adas_desk, sign_in, ines, cal, blog
):
    make_update(storm, "Trains stop", by=cal)
    ines_desk = sign_in(ines, at=None)
    ines_desk.clock.install()
    ines_desk.goto("/desk/live/storm/")
    it_is_published_in_both_with_one_press(adas_desk, ines_desk)
    the_original_is_corrected_and_its_copy_too(adas_desk, ines_desk)
    all_publishing_is_held_and_goes_on(adas_desk, ines_desk)
    all_of_a_colleague_is_looked_through_before_it_is_withdrawn(adas_desk, cal)


def it_is_published_in_both_with_one_press(adas_desk, ines_desk):
    composer = adas_desk.locator("#composer")
    composer.get_by_label("Heading").fill("Bridge closed")
    composer.locator("textarea[name$=-words]").first.fill("Engineers shut it.")
    composer.get_by_text("Also in…").click()
    composer.get_by_label("Storm Ilka").check()
    composer.locator("[data-publish]").click()
    expect(rows(adas_desk)).to_have_text(["Bridge closed"], timeout=PATIENCE)
    show_news(ines_desk)
    expect(rows(ines_desk)).to_have_text(
        ["Bridge closed", "Trains stop"], timeout=PATIENCE
    )


def the_original_is_corrected_and_its_copy_too(adas_desk, ines_desk):
    """Both say it."""
    adas_desk.get_by_role("link", name="Add or correct").click()
    correcting = adas_desk.locator("#correcting")
    correcting.get_by_label("Heading").fill("Upper bridge closed")
    correcting.get_by_role("button", name="Publish changes").click()
    expect(rows(adas_desk)).to_have_text(["Upper bridge closed"], timeout=PATIENCE)
    adas_desk.get_by_role("link", name="Also correct there…").click()
    expect(adas_desk.get_by_label("Storm Ilka")).to_be_checked()
    assert faults_in_both_looks(adas_desk) == []
    adas_desk.get_by_role("button", name="Correct what is ticked").click()
    show_news(ines_desk)
    expect(rows(ines_desk).first).to_have_text("Upper bridge closed", timeout=PATIENCE)


def all_publishing_is_held_and_goes_on(adas_desk, ines_desk):
    """Her colleague reads why, and loses no word."""
    ines_composer = ines_desk.locator("#composer")
    ines_composer.get_by_label("Heading").fill("Roofs are gone")
    adas_desk.goto("/desk/pausing/")
    adas_desk.get_by_label("Why").fill("The numbers are a hoax.")
    adas_desk.get_by_role("button", name="Pause publishing").click()
    expect(adas_desk.locator("#pauses")).to_contain_text("The numbers are a hoax.")
    why = ines_desk.locator("#pauses")
    ines_desk.clock.fast_forward(QUEUE_MS)
    expect(why).to_contain_text("The numbers are a hoax.", timeout=PATIENCE)
    expect(why).to_contain_text("By Ada Brandt")
    ines_composer.locator("[data-publish]").click()
    expect(ines_composer).to_contain_text("Your text is safe.", timeout=PATIENCE)
    expect(ines_composer.get_by_label("Heading")).to_have_value("Roofs are gone")
    expect(rows(ines_desk)).to_have_count(2)
    assert not Update.objects.filter(heading="Roofs are gone").exists()

    adas_desk.get_by_role("button", name="Let it go on").click()
    expect(adas_desk.locator("#pauses")).not_to_contain_text("The numbers are a hoax.")
    ines_desk.clock.fast_forward(QUEUE_MS)
    expect(why).not_to_contain_text("The numbers are a hoax.", timeout=PATIENCE)
    ines_composer.locator("[data-publish]").click()
    expect(rows(ines_desk).first).to_have_text("Roofs are gone", timeout=PATIENCE)


def all_of_a_colleague_is_looked_through_before_it_is_withdrawn(adas_desk, cal):
    yesterday = timezone.localtime() - timedelta(days=1)  # also just after midnight
    adas_desk.goto(f"/desk/people/{cal.pk}/withdraw-all/")
    adas_desk.locator("[name=since_date]").fill(f"{yesterday:%Y-%m-%d}")
    adas_desk.locator("[name=since_time]").fill("00:00")
    adas_desk.get_by_role("button", name="Look through it").click()
    expect(adas_desk.get_by_label("Trains stop")).to_be_checked()
    assert faults_in_both_looks(adas_desk) == []
