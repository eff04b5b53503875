"""A picture that another app shares is in the composer of the blog that its person chooses."""

from playwright.sync_api import expect

from media.models import Image
from tests.browser.conftest import until
from tests.browser.device import ALL_THAT_IS_KEPT, phone
from tests.browser.pictures import a_file
from tests.factories import make_blog

__all__ = ["phone"]  # fixtures

# As a phone sends it: a form that goes to where the manifest says.
A_FORM = """() => {
  document.body.innerHTML = `<form method="post" enctype="multipart/form-data"
      action="/desk/share/pictures/"><input name="title" value="The levee">
    <input name="text" value=""><input type="file" name="pictures" multiple><button>Share</button></form>`;
}"""


def share(page, *files):
    page.evaluate(A_FORM)
    page.locator("[name=pictures]").set_input_files(list(files))
    page.get_by_role("button", name="Share").click()


def test_shared_pictures_come_into_the_composer_once_their_person_goes_on(
    phone, blog, cal
):
    make_blog(slug="storm", headline="Storm", members=[cal])
    share(phone, a_file("one.jpg"), a_file("two.jpg"))

    expect(phone.get_by_role("heading", name="Share into a blog")).to_be_visible()
    shown = phone.locator(".shared-pictures img")
    expect(shown).to_have_count(2)
    assert shown.nth(1).evaluate("image => image.decode().then(() => image.alt)") == (
        "two.jpg"
    )
    # Nothing has been sent: a form of another site could have come this way.
    assert not Image.objects.exists()
    phone.get_by_role("radio", name="Storm").check()
    phone.get_by_role("button", name="Open the composer").click()

    expect(phone.locator("#strip h1")).to_have_text("Storm")
    told = phone.locator("#composer .blk-figure [data-told]")
    expect(told).to_have_text(["Picture uploaded."] * 2, timeout=20_000)
    assert "pictures=" not in phone.url
    assert Image.objects.filter(uploaded_by=cal).count() == 2
    until(phone, lambda: "/desk/share/" not in phone.evaluate(ALL_THAT_IS_KEPT))
