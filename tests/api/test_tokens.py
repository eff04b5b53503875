"""Tokens: what one opens, what none opens any more, and where they are made and ended."""

import hashlib
import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.db.models import F
from django.test import Client
from django.utils import timezone

from liveblog.api.models import MOST_DAYS, Scope, Token
from media.models import Image
from tests.api.program import Program, problem
from tests.factories import make_blog, make_draft, make_update, picture_bytes

pytestmark = pytest.mark.one_database

PASSWORD = "bridge-over-water"


def test_a_token_opens_nothing_once_it_or_its_person_has_ended(ada, cal, client):
    program = Program(cal)
    nobody = problem(client.get("/api/me"))
    wrong = problem(client.get("/api/me", headers={"Authorization": "Bearer lbt_no"}))

    told = program.get("me").json()
    assert (told["byline"], told["token"]) == ("Cal Ferris", "Wire import")
    assert nobody == wrong == (401, "no-token")
    with time_machine.travel(timezone.now() + timedelta(days=90, seconds=1)):
        assert problem(program.get("me")) == (401, "no-token")
    cal.is_active = False
    cal.save()
    assert problem(program.get("me")) == (401, "no-token")
    cal.is_active = True
    cal.save()
    Token.objects.update(ended_at=timezone.now(), ended_by=ada)
    assert problem(program.get("me")) == (401, "no-token")


def test_a_token_asks_for_a_second_factor_where_its_newsroom_does(ada, settings):
    settings.REQUIRE_SECOND_FACTOR = "editors"

    assert problem(Program(ada).get("me")) == (403, "second-factor")


def test_a_token_does_what_its_scopes_say(ada, blog):
    draft = make_draft(blog, "Bridge closed", by=ada)
    here = f"blogs/{blog.slug}"
    asked = {
        "read": ("get", f"{here}/updates", None),
        "write": ("post", f"{here}/updates", {"heading": "Bridge closed"}),
        "publish": ("post", f"{here}/updates/{draft.pk}/mark", {"verb": "pin"}),
        "review": ("post", f"{here}/updates/{draft.pk}/approve", {}),
        "run": ("post", f"{here}/close", {}),
    }
    for scope in Scope:
        program = Program(ada, *({*Scope} - {scope}))
        method, path, told = asked[scope]
        reply = program.get(path) if told is None else program.send(method, path, told)
        assert problem(reply) == (403, "scope"), scope
    writer = Program(ada, "write")
    told = {"heading": "Bridge closed", "state": "published"}
    assert problem(writer.post(f"{here}/updates", told)) == (403, "scope")
    unread = {"method": "patch", "path": f"{here}/updates/{draft.pk}"}
    stale = writer.send(**unread, If_Match='"guessed"')
    assert problem(stale) == (412, "stale")
    assert "Bridge closed" not in stale.content.decode()


def test_a_token_that_may_not_read_is_told_no_words_of_what_it_writes(
    ada, blog, settings
):
    draft = make_draft(blog, "Bridge closed", by=ada)
    path = f"blogs/flood/updates/{draft.pk}"
    writer = Program(ada, "write", "publish", "run")
    written = writer.send("patch", path, {}, If_Match="*", Idempotency_Key="once")
    again = writer.send("patch", path, {}, If_Match="*", Idempotency_Key="once")
    draft.refresh_from_db()
    version = f"saved-{draft.saved_at.timestamp():.6f}-"

    about = {"id": draft.pk, "blog": "flood", "address": None, "state": "draft"}
    assert written.json() == again.json() == {**about, "version": version}
    assert written.headers["ETag"] == f'"{version}"'
    public = writer.post(f"{path}/publish", If_Match=written.headers["ETag"])
    assert [*public.json()] == ["id", "blog", "address", "version", "state"]
    assert public.json()["address"]
    changed = writer.send("patch", "blogs/flood", {"source_line": "By radio."})
    blog.refresh_from_db()
    assert changed.json() == {
        "id": blog.pk,
        "slug": "flood",
        "address": f"{settings.PUBLIC_URL}/live/flood/",
        "version": f"{blog.revision}",
        "status": "live",
    }
    file = SimpleUploadedFile("bridge.jpg", picture_bytes(), "image/jpeg")
    sent = writer.client.post("/api/pictures", {"file": file})
    assert sent.json() == {"name": Image.objects.get().name}


def test_a_token_for_one_blog_opens_no_other(ada, blog):
    other = make_blog(slug="storm", by=ada)
    make_update(other, "Roof gone")
    program = Program(ada, blogs=[blog])

    assert [each["slug"] for each in program.get("blogs").json()["blogs"]] == ["flood"]
    assert program.get("blogs/flood").status_code == 200
    for path in ("blogs/storm", "blogs/storm/updates", "search?blog=storm"):
        assert problem(program.get(path)) == (404, "not-found"), path
    assert problem(program.post("blogs/storm/close")) == (404, "not-found")
    assert problem(program.post("blogs", {"headline": "New"})) == (403, "scope")
    assert problem(program.get("search?q=roof")) == (403, "scope")
    other_blogs_gone = Program(ada, blogs=[other])
    other.journal.all()
    other_blogs_gone.token.blogs.clear()
    assert other_blogs_gone.get("blogs").json()["blogs"] == []


def test_a_program_may_never_do_more_than_its_person(cal, ada, blog):
    """Asked at that moment: Cal is no editor, nor a member of the other blog."""
    make_blog(slug="storm", by=ada)
    adas = make_update(blog, "Ada’s", by=ada)
    draft = make_draft(blog, "Ada’s draft", by=ada)
    program, here = Program(cal), "blogs/flood"

    assert [each["slug"] for each in program.get("blogs").json()["blogs"]] == ["flood"]
    assert problem(program.get("blogs/storm")) == (404, "not-found")
    assert program.get(f"{here}/updates/{adas.pk}").json()["source_note"] is None
    for path in (f"{here}/updates/{draft.pk}",):
        assert problem(program.get(path)) == (404, "not-found")
    withdrawal = {"reason": "Because."}
    reply = program.post(f"{here}/updates/{adas.pk}/withdraw", withdrawal)
    assert problem(reply) == (404, "not-found")
    assert problem(program.post(f"{here}/close")) == (404, "not-found")
    pinned = {"heading": "Mine", "is_pinned": True}
    reply = program.post(f"{here}/updates", pinned)
    assert problem(reply) == (422, "not-valid", "#/is_pinned")
    blog.members.clear()
    assert program.get("blogs").json()["blogs"] == []


# Its pages at the desk ------------------------------------------------------------------


def test_a_new_token_is_shown_once_and_stored_as_a_digest(ada, blog):
    ada.set_password(PASSWORD)
    ada.save()
    adas_desk, signed_in = Client(), {"login": ada.email, "password": PASSWORD}
    adas_desk.post("/accounts/login/", signed_in)
    asked = {
        "name": "Wire",
        "scopes": ["read", "write"],
        "blogs": "flood",
        "days": "30",
    }
    with time_machine.travel(timezone.now() + timedelta(minutes=10)):
        led = adas_desk.post("/desk/you/tokens/new/", asked)
        assert led.url.startswith("/accounts/again/")
        assert not Token.objects.exists()

    led = adas_desk.post("/desk/you/tokens/new/", asked)
    page = adas_desk.get(led.url).content.decode()
    again = adas_desk.get(led.url).content.decode()

    [secret] = re.findall("lbt_[-_A-Za-z0-9]{43}", page)
    assert "lbt_" + secret[4:8] + "…" in again
    assert secret not in again
    token = Token.objects.get()
    assert token.digest == hashlib.sha256(secret.encode()).hexdigest()
    assert secret not in str(vars(token))
    assert (token.person, token.scopes) == (ada, ["read", "write"])
    assert [*token.blogs.all()] == [blog]
    assert token.expires_at - token.created_at == timedelta(days=30)
    assert MOST_DAYS == 365
    nothing = adas_desk.post("/desk/you/tokens/new/", {"name": ""})
    assert nothing.status_code == 422
    assert nothing.content.decode().count('class="err"') == 3


def test_editors_see_and_end_everybodys_tokens_others_their_own(
    adas_desk, cals_desk, ada, cal
):
    adas, cals = Program(ada, name="Ada’s wire"), Program(cal, name="Cal’s phone")

    own = cals_desk.get("/desk/you/tokens/").content.decode()
    assert ("Cal’s phone" in own, "Ada’s wire" in own) == (True, False)
    assert cals_desk.get("/desk/people/tokens/").status_code == 404
    of_all = adas_desk.get("/desk/people/tokens/").content.decode()
    assert ("Cal’s phone" in of_all, "Ada’s wire" in of_all) == (True, True)
    ending = "/desk/you/tokens/{}/end/".format
    assert cals_desk.post(ending(adas.token.pk)).status_code == 404
    led = adas_desk.post(ending(cals.token.pk), {"of_all": "1"})
    assert led.url == "/desk/people/tokens/"
    assert problem(cals.get("me")) == (401, "no-token")
    assert adas.get("me").status_code == 200


@pytest.mark.parametrize(
    ("constraint", "fields"),
    [
        ("token_has_a_name", {"name": ""}),
        ("token_ends_after_it_began", {"expires_at": F("created_at")}),
        ("token_ended_by_somebody", {"ended_at": F("created_at")}),
    ],
)
def test_the_database_refuses_what_no_token_can_be(cal, constraint, fields):
    token = Program(cal).token

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        Token.objects.filter(pk=token.pk).update(**fields)
    constraints = {each.name for each in Token._meta.constraints}
    assert constraint in constraints
    assert len(constraints) == 3
