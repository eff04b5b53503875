"""Several blogs and brakes: two editors at once, and whose access ends in between."""

from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from accounts.models import User
from liveblog.models import Blog, Update
from tests.browser.conftest import feed_headings, until
from tests.browser.looks import faults_in_both_looks
from tests.factories import make_blog, make_update, make_user

PATIENCE = 30_000  # for what comes to a page by itself, on a machine that is busy


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
    storm, adas_desk, sign_in, new_page, ines, cal, blog
):
    ines_desk = sign_in(ines, at="/desk/live/storm/")
    readers = new_page()
    readers.goto("/live/storm/")

    # Published into both with one press; the colleague and the readers there have it.
    composer = adas_desk.locator("#composer")
    composer.get_by_label("Heading").fill("Bridge closed")
    composer.locator("textarea[name$=-words]").first.fill("Engineers shut it.")
    composer.get_by_text("Also in…").click()
    composer.get_by_label("Storm Ilka").check()
    composer.locator("[data-publish]").click()
    expect(rows(adas_desk)).to_have_text(["Bridge closed"], timeout=PATIENCE)
    show_news(ines_desk)
    expect(rows(ines_desk)).to_have_text(["Bridge closed"], timeout=PATIENCE)
    until(readers, lambda: feed_headings(readers) == ["Bridge closed"], seconds=30)

    # The original is corrected, and its copy is offered: both say it.
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
    expect(rows(ines_desk)).to_have_text(["Upper bridge closed"], timeout=PATIENCE)

    # Moved, it is there at once, and its old address leads there.
    trains = make_update(Blog.objects.get(pk=blog.pk), "Trains stop", by=cal)
    adas_desk.goto(f"/desk/live/flood/updates/{trains.pk}/move/")
    adas_desk.get_by_label("Storm Ilka").check()
    adas_desk.get_by_role("button", name="Move it").click()
    show_news(ines_desk)
    expect(rows(ines_desk).first).to_have_text("Trains stop", timeout=PATIENCE)
    moved = Update.objects.get(blog=storm, heading="Trains stop")
    readers.goto(trains.get_absolute_url())
    readers.wait_for_url(f"**{moved.get_absolute_url()}")

    # All publishing is held: her colleague reads why, and loses no word.
    ines_composer = ines_desk.locator("#composer")
    ines_composer.get_by_label("Heading").fill("Roofs are gone")
    adas_desk.goto("/desk/pausing/")
    adas_desk.get_by_label("Why").fill("The numbers are a hoax.")
    adas_desk.get_by_role("button", name="Pause publishing").click()
    expect(adas_desk.locator("#pauses")).to_contain_text("The numbers are a hoax.")
    why = ines_desk.locator("#pauses")
    expect(why).to_contain_text("The numbers are a hoax.", timeout=PATIENCE)
    expect(why).to_contain_text("By Ada Brandt")
    ines_composer.locator("[data-publish]").click()
    expect(ines_composer).to_contain_text("Your text is safe.", timeout=PATIENCE)
    expect(ines_composer.get_by_label("Heading")).to_have_value("Roofs are gone")
    expect(rows(ines_desk)).to_have_count(2)
    assert not Update.objects.filter(heading="Roofs are gone").exists()

    # It goes on, and so does she.
    adas_desk.get_by_role("button", name="Let it go on").click()
    expect(why).not_to_contain_text("The numbers are a hoax.", timeout=PATIENCE)
    ines_composer.locator("[data-publish]").click()
    expect(rows(ines_desk).first).to_have_text("Roofs are gone", timeout=PATIENCE)

    # Somebody's access ends: the page that they have open says so.
    cals_desk = sign_in(cal, at="/desk/live/storm/")
    adas_desk.goto(f"/desk/people/{cal.pk}/end-access/")
    adas_desk.get_by_role("button", name="End access").click()
    expect(adas_desk.get_by_role("button", name="Give access back")).to_be_visible()
    cals_desk.reload()
    cals_desk.wait_for_url("**/accounts/login/**")

    # Everything from them is withdrawn once it was looked through, and Undo stands beside it.
    yesterday = timezone.localtime() - timedelta(days=1)  # also just after midnight
    adas_desk.goto(f"/desk/people/{cal.pk}/withdraw-all/")
    adas_desk.locator("[name=since_date]").fill(f"{yesterday:%Y-%m-%d}")
    adas_desk.locator("[name=since_time]").fill("00:00")
    adas_desk.get_by_role("button", name="Look through it").click()
    expect(adas_desk.get_by_label("Trains stop")).to_be_checked()
    adas_desk.get_by_label("Why").fill("A stolen account.")
    assert faults_in_both_looks(adas_desk) == []
    adas_desk.get_by_role("button", name="Withdraw what is ticked").click()
    expect(adas_desk.get_by_text("1 update is withdrawn.")).to_be_visible()
    until(
        readers,
        lambda: not Update.objects.published().filter(author=cal).exists(),
        seconds=30,
    )
    adas_desk.get_by_role("button", name="Make drafts of them again").click()
    expect(adas_desk.get_by_text("1 update is a draft again.")).to_be_visible()
    put_back = adas_desk.get_by_role("region", name="Put back as drafts")
    expect(put_back).to_contain_text("Trains stop")
