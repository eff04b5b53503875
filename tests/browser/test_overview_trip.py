"""An evening in front of the screen of all blogs: eight of them, forty people."""

from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import expect

from liveblog import publishing
from liveblog.models import AtDesk, Blog
from tests.browser.conftest import come_back, leave_the_tab
from tests.browser.looks import faults_in_both_looks, widths_scrolled_sideways
from tests.factories import make_blog, make_draft, make_update, make_user

HEADLINES = [
    "Cup final: Veldmoor v Sankt Orla",
    "City council votes on the harbour tram, and the old quarter hopes for an end of it",
    "Storm over the islands",
]
# Where each line's link, menu and numbers stand.
PLACES = """() => Array.from(
  document.querySelectorAll(".blog h3 a, .blog .act, .blog .fig, .blog .who"),
  (each) => { const { x, y } = each.getBoundingClientRect(); return [x, y]; })"""


def arrange(ada, blog):
    """Eight blogs; at one of them are twenty-six people."""
    people = [make_user(f"P{n} Noor-Lindqvist") for n in range(38)]
    now = timezone.now()
    blogs = [blog, *(make_blog(by=ada, headline=headline) for headline in HEADLINES)]
    ferry = {"language": "ar", "direction": "rtl", "time_zone": "Africa/Cairo"}
    blogs.append(make_blog(by=ada, headline="العبّارة: توقّف الرحلات", **ferry))
    for each in blogs:
        for number in range(3):
            make_update(each, f"Number {number}: the second bridge is shut", "Text.")
    publishing.pin_blog(blogs[1], by=ada)
    Blog.objects.filter(pk=blogs[2].pk).update(
        last_published_at=now - timedelta(minutes=74)
    )
    make_blog(headline="Budget day: the finance minister speaks", live=False)
    for number in range(2):
        publishing.close(make_blog(by=ada, headline=f"Closed {number}"), by=ada)
    AtDesk.objects.bulk_create(
        AtDesk(blog=of, person=person, seen_at=now)
        for of, some in [(blogs[1], people[:26]), (blogs[3], people[26:28])]
        for person in some
    )
    return blogs


def ask(page):
    """Now, and not in ten seconds; returns the status of the answer."""
    with page.expect_response(lambda reply: "/desk/now/" in reply.url) as answered:
        page.evaluate("htmx.trigger('#blogs-poll', 'desk:awake')")
    answered.value.finished()
    return answered.value.status


def has_nothing_new(page):
    """A second answer, where five minutes of the clock have just ended: bars move on."""
    return 204 in {ask(page), ask(page)}


def test_the_screen_of_all_blogs_keeps_itself_fresh(sign_in, ada, cal, blog):
    blogs = arrange(ada, blog)
    screen = sign_in(ada, at="/desk/", network_away=True)
    expect(screen.locator(".blog")).to_have_count(8)
    final, council = (screen.locator(f"#blog-now-{each.pk}") for each in blogs[1:3])
    expect(final.locator(".faces")).to_have_text("PNPNPN+23")
    expect(council.locator(".quiet")).to_contain_text("and nobody is at the desk")
    expect(final.locator(".ago")).to_have_text("now")
    assert faults_in_both_looks(screen) == []
    assert widths_scrolled_sideways(screen, 320, 1920) == []

    # Cal comes, writes, and leaves a draft. Ada has a menu open, and nothing moves.
    assert has_nothing_new(screen)
    desk = sign_in(cal, at="/desk/live/flood/")
    make_update(
        blog, "The army closes the bridge to all, also to who goes on foot", by=cal
    )
    make_draft(blog, by=cal)
    line = screen.locator(f"#blog-now-{blog.pk}")
    menu = screen.locator(f"#blog-line-{blog.pk} .act summary")
    menu.click()
    places = screen.evaluate(PLACES)
    for _ in range(100):  # the server writes down who is there every two seconds
        ask(screen)
        if "Cal Ferris" in line.locator(".who").inner_text():
            break
        screen.wait_for_timeout(100)
    expect(line.locator(".names")).to_have_text("Cal Ferris")
    expect(line.locator(".last")).to_contain_text("The army closes the bridge")
    expect(line.locator(".waits")).to_contain_text("1")
    expect(menu).to_be_focused()
    expect(screen.locator(f"#blog-line-{blog.pk} .pop")).to_be_visible()
    assert screen.evaluate(PLACES) == places
    screen.keyboard.press("Escape")
    desk.close()

    # What has the focus is not taken away; what was not shown is asked for until it is.
    waiting = screen.locator(f"#waiting-{blog.pk}")
    waiting.focus()
    make_draft(blog, by=cal)
    assert ask(screen) == 200
    expect(waiting).to_be_focused()
    expect(waiting.locator("b")).to_have_text("1")
    menu.focus()
    assert ask(screen) == 200
    expect(waiting.locator("b")).to_have_text("2")

    # A tab that nobody looks at asks for nothing, and at once when somebody does.
    asked = []
    screen.on("request", lambda request: asked.append(request.url))
    leave_the_tab(screen)
    screen.evaluate("htmx.trigger('#blogs-poll', 'desk:awake')")
    screen.wait_for_timeout(200)
    assert asked == []
    with screen.expect_response(lambda reply: "/desk/now/" in reply.url):
        come_back(screen)

    # Another list is told of, and shown when asked for.
    publishing.close(blogs[3], by=ada)
    make_blog(by=ada, headline="Fire at the mill")
    ask(screen)
    link = screen.get_by_role("link", name="The list of blogs has changed")
    expect(link).to_be_visible()
    assert screen.evaluate(PLACES) == places
    assert has_nothing_new(screen)
    screen.route("**/desk/now/*", lambda route: route.abort())
    screen.evaluate("htmx.trigger('#blogs-poll', 'desk:awake')")
    behind = screen.get_by_text("The desk does not answer")
    expect(behind).to_be_visible()
    assert faults_in_both_looks(screen) == []
    screen.unroute("**/desk/now/*")
    assert has_nothing_new(screen)
    expect(behind).to_be_hidden()
    link.click()
    expect(screen.get_by_role("link", name="Fire at the mill")).to_be_visible()
    expect(screen.locator(".blog")).to_have_count(9)
