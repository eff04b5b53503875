"""The pages of wires: administrators set them up, and nobody's name is used without their yes."""

from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.http import Http404
from django.test import Client
from django.utils import timezone

from liveblog.extras.inbox.wire_desk_views import _change
from liveblog.extras.inbox.wire_models import Wire

pytestmark = pytest.mark.one_database

URL = "https://agency.example/feed.json"


@pytest.fixture
def boss(ada):
    ada.is_superuser, ada.last_login = True, timezone.now()
    ada.save()
    client = Client()
    client.force_login(ada)
    return client


def typed(blog, person, **more):
    its = {"name": "Agency", "url": URL, "blog": blog.slug, "person": person.pk}
    return its | {"authorization": "Bearer secret-1", "every_seconds": 60} | more


def test_an_administrator_sets_it_up_and_its_person_says_yes(
    blog, ada, cal, boss, cals_desk
):
    cal.last_login = timezone.now()
    cal.save()
    assert 'href="/desk/wires/"' in boss.get("/desk/").content.decode()
    refused = boss.post(
        "/desk/wires/new/", typed(blog, ada, every_seconds=59, url="http://127.0.0.1/")
    )
    assert refused.status_code == 422
    page = refused.content.decode()
    assert "Give an https address in the public internet" in page
    assert "Bearer secret-1" in page  # nothing typed is lost
    assert boss.post("/desk/wires/new/", typed(blog, cal)).status_code == 302
    wire = Wire.objects.get()
    address = f"/desk/wires/{wire.pk}/"
    assert (wire.bound_at, wire.authorization) == (None, "Bearer secret-1")
    page = boss.get(address).content.decode()
    assert "Waits for Cal Ferris to say yes" in page
    assert "secret-1" not in page

    def kept(person=cal, **more):
        assert (
            boss.post(address, typed(blog, person, authorization="") | more).status_code
            == 302
        )
        wire.refresh_from_db()
        return wire.authorization, wire.bound_at is not None

    asked = cals_desk.get("/desk/you/inbox/").content.decode()
    assert "Agency" in asked
    assert f"<bdi>{urlsplit(URL).netloc}</bdi>" in asked
    cals_desk.post(f"/desk/you/inbox/wires/{wire.pk}/bind/")
    assert kept(name="The agency") == ("Bearer secret-1", True)
    # Other words are no longer what Cal has said yes to; another host is not shown the header.
    Wire.objects.update(created_at=timezone.now() - timedelta(days=9))
    assert kept(url=f"{URL}?all") == ("Bearer secret-1", False)
    # Nor is what it has had for nine days taken.
    assert timezone.now() - wire.created_at < timedelta(minutes=1)
    assert kept(url="https://elsewhere.example/feed.json") == ("", False)
    assert kept(person=ada) == ("", True)
    assert cals_desk.post(f"/desk/you/inbox/wires/{wire.pk}/bind/").status_code == 404
    blog.members.clear()
    refused = boss.post(address, typed(blog, cal))
    assert "They do not write in this blog." in refused.content.decode()
    # Removed by another administrator, after this one's page had found it.
    Wire.objects.all().delete()
    with pytest.raises(Http404):
        _change(wire, "", by=ada)


def test_nobody_else_finds_them_and_each_answers_its_methods_alone(
    blog, ada, cal, boss, adas_desk, cals_desk
):
    wire = Wire.objects.create(name="Agency", url=URL, blog=blog, person=cal)
    at = f"/desk/wires/{wire.pk}/"
    pages = ["/desk/wires/", "/desk/wires/new/", at, f"{at}remove/"]
    verbs = [f"{at}{verb}/" for verb in ("ask", "switch-off", "switch-on")]
    assert [boss.get(each).status_code for each in pages] == [200] * 4
    assert [boss.get(each).status_code for each in verbs] == [405] * 3
    for each in pages:
        assert Client().get(each).url == f"/accounts/login/?next={each}"
        assert cals_desk.get(each).status_code == 404
    for each in [*pages[1:], *verbs]:
        assert Client().post(each).status_code == 401
        assert cals_desk.post(each).status_code == 404
    own = f"/desk/you/inbox/wires/{wire.pk}/"
    for verb in ("bind", "end"):
        assert cals_desk.get(f"{own}{verb}/").status_code == 405
        assert boss.post(f"{own}{verb}/").status_code == 404
    ada.is_superuser = False
    ada.save()
    assert boss.get("/desk/wires/").status_code == 404
    ada.is_superuser = True
    ada.save()
    for verb, is_on in (("switch-off", False), ("switch-on", True), ("ask", True)):
        boss.post(f"{at}{verb}/")
        wire.refresh_from_db()
        assert wire.is_on == is_on
    boss.post(f"{at}remove/")
    assert not Wire.objects.exists()
