"""What a program writes, and what becomes of it: by the desk's forms and the newsroom's verbs."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from liveblog import kinds, publishing
from liveblog.models import RecordingBlock, ReviewLevel, Update
from liveblog.worker.indexing import index_updates
from tests.api.program import Program, problem
from tests.factories import (
    SEATS,
    card,
    embed,
    figure,
    make_blog,
    make_draft,
    make_image,
    make_update,
    make_user,
    picture_bytes,
    question,
    quote,
    rich_text,
    send_recording,
    table,
)
from tests.recorded import mp3

pytestmark = pytest.mark.one_database

HERE = "blogs/flood/updates"
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
# Queries to the cache that is in the database, for the rate limit.
OF_COUNTING = 6


def versions(reply):
    """What to send as If-Match after this answer."""
    return {"If_Match": reply.headers["ETag"]}


def test_what_is_published_is_what_was_sent_and_can_be_sent_again(ada, cal, blog):
    program = Program(cal)
    image = make_image(by=cal)
    blocks = [
        {"kind": "text", "words": "The bridge is closed."},
        {"kind": "quote", "words": "“It rose.”", "speaker": "Josef Lind"},
        {"kind": "figure", "image": image.name, "credit": "Ada", "alt": "A bridge"},
        {"kind": "embed", "url": "https://youtu.be/dQw4w9WgXcQ", "title": "Drone"},
        {"kind": "card", "url": "https://river.example/", "title": "Heights"},
    ]
    told = {"heading": "Bridge closed", "blocks": blocks, "state": "published"}
    told |= {"happened": "2026-11-24T14:03:00+01:00", "location": "Arnfeld"}

    made = program.post(HERE, told)
    update = Update.objects.get()

    assert made.status_code == 201
    assert made.headers["Location"] == f"/api/{HERE}/{update.pk}"
    assert made.headers["ETag"] == f'"{update.last_revision}"'
    answer = made.json()
    assert (update.author, update.byline, update.location) == (
        cal,
        cal.byline,
        "Arnfeld",
    )
    assert answer["happened"] == "2026-11-24T13:03:00Z"
    assert answer["blocks"] == update.words().as_json()["blocks"]
    sent = {"change": "added", "blocks": answer["blocks"], "heading": "Still closed"}
    changed = program.post(f"{HERE}/{update.pk}/correct", sent, **versions(made))
    assert changed.status_code == 200
    assert changed.json()["blocks"] == answer["blocks"]
    assert changed.json()["heading"] == "Still closed"
    line = blog.journal.get(verb="correct")
    assert (line.by, line.program, line.change) == (cal, "Wire import", "addition")


def test_every_kind_of_block_can_be_sent_as_it_is_told(ada, blog):
    image = make_image(by=ada)
    blocks = [
        rich_text("<p>The <strong>bridge</strong></p>"),
        quote(original="Es stieg.", original_language="de"),
        *(figure(image), embed(captured_at=NOON), card(), question(asker="Mira")),
        *(table(chart=2, as_at=NOON), table()),
        RecordingBlock(
            recording=send_recording(mp3(), by=ada).recording,
            title="Siren",
            credit="Ada",
            transcript="A siren.",
        ),
    ]
    update = make_update(blog, "All kinds", *blocks, by=ada)
    program = Program(ada)
    told = program.get(f"{HERE}/{update.pk}")

    sent = {"change": "minor", "blocks": told.json()["blocks"], "label": "Analysis"}
    changed = program.post(f"{HERE}/{update.pk}/correct", sent, **versions(told))

    assert {each["kind"] for each in sent["blocks"]} == set(kinds.MODELS)
    assert changed.status_code == 200, changed.content
    assert changed.json()["blocks"] == told.json()["blocks"]
    assert changed.json()["label"] == "Analysis"


def test_a_program_sets_figures_as_they_come_in(cal, blog):
    update, program = make_update(blog, "Count", table(), by=cal), Program(cal)
    cells = f"{HERE}/{update.pk}/cells"
    first = {
        "cells": [{"row": 1, "column": 1, "text": "32"}],
        "as_of": NOON.isoformat(),
    }
    second = {"cells": [{"row": 1, "column": 1, "text": "33"}]}
    nowhere = {"cells": [{"row": 9, "column": 1, "text": "33"}]}

    told = program.post(cells, first).json()["blocks"][0]
    assert told["cells"] == SEATS.replace("31", "32")
    assert told["as_at"] == "2026-11-24T12:00:00+00:00"
    refused = program.post(cells, second)

    assert problem(refused) == (429, "too-often")
    assert 1 <= int(refused.headers["Retry-After"]) <= 5
    assert problem(program.post(cells, nowhere)) == (409, "no-such-cells")
    for never in ("9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"):
        told = program.post(cells, second | {"as_of": never})
        assert told.json()["errors"][0]["pointer"] == "#/as_of"
    assert problem(Program(cal, "write").post(cells, second)) == (403, "scope")
    line = blog.journal.get(verb="set_cells")
    assert (line.by, line.program) == (cal, "Wire import")
    for moment in ("0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"):
        odd = program.post(cells, second | {"as_of": moment})
        assert problem(odd) == (422, "not-valid", "#/as_of")
    unstorable = {"cells": [{"row": 1, "column": 1, "text": "3\x003"}]}
    odd = program.post(cells, unstorable)
    assert problem(odd) == (422, "not-valid", "#/cells/0/text")


def test_figures_of_a_second_are_no_other_words(cal, blog):
    update, program = make_update(blog, "Count", table(), by=cal), Program(cal)
    path = f"{HERE}/{update.pk}"
    cells = {"cells": [{"row": 1, "column": 1, "text": "32"}]}
    seconds = {"as_of": (NOON + timedelta(seconds=31.5)).isoformat()}
    told = program.post(f"{path}/cells", cells | seconds)
    assert told.json()["blocks"][0]["as_at"] == "2026-11-24T12:00:00+00:00"

    same = {"change": "added", "heading": "Count"}
    again = program.post(f"{path}/correct", same, **versions(told))

    assert again.json()["revision"] == told.json()["revision"]


def test_words_that_are_not_those_of_their_html_are_refused(ada, blog):
    program = Program(ada)
    text = rich_text(
        "<p>The <strong>upper</strong> bridge.</p><ul><li>One</li><li>Two</li></ul>"
    )
    update = make_update(blog, "Bridge", text, by=ada)
    read = program.get(f"{HERE}/{update.pk}")
    block, path = read.json()["blocks"][0], f"{HERE}/{update.pk}/correct"
    lower = block["words"].replace("upper", "lower")
    minor = {"change": "minor"}

    one = program.post(
        path, minor | {"blocks": [block | {"words": lower}]}, If_Match="*"
    )
    same = program.post(path, minor | {"blocks": [block]}, If_Match="*")
    plain = {"kind": "text", "words": lower}
    other = program.post(path, minor | {"blocks": [plain]}, If_Match="*")

    assert problem(one) == (422, "not-valid", "#/blocks/0/words")
    assert same.json()["blocks"] == [block]
    assert other.json()["blocks"] == [plain | {"html": ""}]


def test_what_a_new_update_announces_is_public_here(ada, blog):
    program, gone = Program(ada), make_update(blog, "Gone", by=ada)
    publishing.withdraw(gone, by=ada)
    where = (422, "not-valid", "#/announces")
    for number in (gone.pk, gone.pk + 1000):
        told = {"heading": "It was wrong", "announces": number, "state": "published"}
        assert problem(program.post(HERE, told)) == where
    made = program.post(HERE, {"heading": "It was wrong"})
    path = f"{HERE}/{made.json()['id']}"
    changed = program.send("patch", path, {"announces": gone.pk}, If_Match="*")
    assert problem(changed) == where


def test_a_change_is_of_the_version_that_was_read(ada, blog):
    update, program = make_update(blog, "Bridge closed", by=ada), Program(ada)
    path, told = f"{HERE}/{update.pk}", {"change": "minor", "heading": "Both closed"}
    read = program.get(path)
    assert program.get(path, If_None_Match=read.headers["ETag"]).status_code == 304

    assert problem(program.post(f"{path}/correct", told)) == (428, "if-match")
    publishing.pin(update, by=ada)
    stale = program.post(f"{path}/correct", told, **versions(read))

    assert problem(stale) == (412, "stale")
    assert stale.json()["now"]["is_pinned"] is True
    assert stale.headers["ETag"] == f'"{update.last_revision}"'
    weak = f"W/{stale.headers['ETag']}"
    assert program.post(f"{path}/correct", told, If_Match=weak).status_code == 200
    update.refresh_from_db()
    assert update.heading == "Both closed"


def test_who_names_a_version_is_held_to_it_by_every_verb(ada, blog):
    """Of an update and of a blog, asked for it or not."""
    program, blind = Program(ada), Program(ada, "publish", "run")
    update = make_update(blog, "Bridge closed", by=ada)
    path = f"{HERE}/{update.pk}"
    blogs, read = versions(program.get("blogs/flood")), versions(program.get(path))
    program.post(f"{path}/mark", {"verb": "pin"})

    stale = [
        program.send("patch", "blogs/flood", {"summary": "One."}, **blogs),
        program.post("blogs/flood/close", **blogs),
        program.post(f"{path}/mark", {"verb": "unpin"}, **read),
        program.post(f"{path}/withdraw", {"reason": "Wrong."}, **read),
        blind.post("blogs/flood/close", **blogs),
    ]

    assert [problem(each) for each in stale] == [(412, "stale")] * 5
    now = program.get("blogs/flood")
    assert stale[0].json()["now"] == now.json()
    assert (now.json()["status"], now.json()["summary"]) == ("live", "")
    assert "now" not in stale[4].json()
    assert program.post("blogs/flood/close", **versions(now)).status_code == 200


def test_a_source_note_is_part_of_the_version_and_written_at_once(ada, cal, blog):
    update = make_update(blog, "Bridge closed", by=cal)
    publishing.set_review(
        blog, by=ada, level=ReviewLevel.SECOND, is_sensitive=False, members={}
    )
    program, path = Program(cal), f"{HERE}/{update.pk}"
    before = program.get(path)
    told = {"change": "minor", "heading": "Bridges closed", "source_note": "By phone"}

    made = program.post(f"{path}/propose-correction", told, **versions(before))
    read = program.get(path, If_None_Match=before.headers["ETag"])

    assert made.json()["corrects"] == update.pk
    told = read.json()
    assert (told["heading"], told["source_note"]) == ("Bridge closed", "By phone")
    assert read.headers["ETag"] == f'"{told["version"]}"'
    again = program.get(path, If_None_Match=read.headers["ETag"])
    assert again.status_code == 304


def test_what_changes_no_word_is_no_correction(ada, blog):
    program = Program(ada)
    update = make_update(blog, "Bridge closed", "Since noon.", by=ada)
    path = f"{HERE}/{update.pk}/correct"
    same = {"change": "added", "heading": "Bridge closed"}

    sent = program.post(path, same, If_Match="*")
    noted = program.post(path, same | {"source_note": "By phone"}, If_Match="*")

    assert sent.json()["revision"] == update.first_revision
    assert noted.json()["source_note"] == "By phone"
    assert not blog.journal.filter(verb="correct").exists()
    wrong = {"change": "wrong", "note": "The other bridge."}
    assert program.post(path, wrong, If_Match="*").status_code == 200
    assert blog.journal.filter(verb="correct").count() == 1


def test_what_the_desks_forms_refuse_is_refused_with_a_pointer(ada, blog):
    program = Program(ada)
    blocks = [
        {"kind": "text", "words": "All right."},
        {"kind": "quote", "words": " ", "speaker": "Josef"},
        {"kind": "figure", "image": "0" * 32, "credit": "Ada", "alt": ""},
    ]
    refused = program.post(HERE, {"happened": "2999-01-01T00:00:00Z", "blocks": blocks})

    kind = (422, "not-valid")
    assert problem(refused) == (
        *(*kind, "#/happened", "#/blocks/1/words", "#/blocks/2/image"),
        "#/blocks/2/alt",
    )
    assert problem(program.post(HERE, {})) == (*kind, "#/blocks")
    unknown = {"headin": "A slip", "blocks": [{"kind": "quote", "words": "“x”"}]}
    where = ("#/blocks/0/speaker", "#/headin")
    assert problem(program.post(HERE, unknown)) == (*kind, *where)
    asked = program.get(f"{HERE}?before=0")
    assert problem(asked) == (*kind, "before")
    assert not Update.objects.exists()


def test_a_draft_is_written_on_and_goes_out_by_its_own_verbs(ada, cal, blog):
    program = Program(cal)
    made = program.post(HERE, {"heading": "First", "source_note": "Police"})
    path = f"{HERE}/{made.json()['id']}"

    changed = program.send("patch", path, {"label": "Analysis"}, **versions(made))
    assert problem(program.post(f"{path}/publish", **versions(made))) == (412, "stale")
    later = {"at": "2999-01-01T00:00:00Z"}
    asked = program.post(f"{path}/schedule", later, **versions(changed))
    assert problem(asked) == (422, "not-valid", "#/at")
    published = program.post(f"{path}/publish", **versions(changed)).json()

    assert (published["heading"], published["label"]) == ("First", "Analysis")
    assert (published["state"], published["source_note"]) == ("published", "Police")
    gone = program.send("delete", path, **versions(changed))
    assert problem(gone) == (409, "not-a-draft")
    back = program.post(f"{path}/take-back").json()
    assert (back["state"], back["id"] != published["id"]) == ("draft", True)
    thrown = program.send(
        "delete", f"{HERE}/{back['id']}", If_Match=f'"{back["version"]}"'
    )
    assert thrown.status_code == 204
    assert not Update.objects.drafts().exists()


def test_a_time_that_has_lapsed_hinders_no_change(ada):
    blog = make_blog(slug="storm", live=False)
    at = timezone.now() - timedelta(days=2)
    draft = make_draft(blog, "Bridge closed", by=ada, original_at=at)
    publishing.go_live(blog, by=ada)
    path, told = f"blogs/storm/updates/{draft.pk}", {"heading": "Bridge open"}

    changed = Program(ada).send("patch", path, told, If_Match="*")

    answer = changed.json()
    assert (answer["heading"], answer["original"]) == ("Bridge open", None)


def test_nothing_goes_out_before_the_time_that_a_program_says(cal, blog):
    program = Program(cal)
    made = program.post(HERE, {"heading": "Not before five"})
    path, told = f"{HERE}/{made.json()['id']}/schedule", []
    hour = timezone.now().replace(minute=0, second=0, microsecond=0)
    for seconds in (0, 1, 59.5):
        at = hour + timedelta(days=1, seconds=seconds)
        made = program.post(path, {"at": at}, **versions(made))
        told.append(datetime.fromisoformat(made.json()["scheduled"]))

    day_later = hour + timedelta(days=1)
    next_minute = day_later + timedelta(minutes=1)
    assert told == [day_later, next_minute, next_minute]


def test_what_is_scheduled_is_changed_by_who_may_publish(cal, blog):
    program, writer = Program(cal), Program(cal, "read", "write")
    made = program.post(HERE, {"heading": "First"})
    path, change = f"{HERE}/{made.json()['id']}", {"heading": "Second"}
    later = {"at": (timezone.now() + timedelta(hours=1)).isoformat()}
    waits = program.post(f"{path}/schedule", later, **versions(made))

    refused = writer.send("patch", path, change, **versions(waits))
    changed = program.send("patch", path, change, **versions(waits))

    assert problem(refused) == (403, "scope")
    assert changed.json()["heading"] == "Second"
    assert changed.json()["scheduled"] == waits.json()["scheduled"] is not None
    draft = Update.objects.get()
    draft.goes_into.add(make_blog(slug="storm"))
    assert program.post(f"{path}/schedule", later, **versions(changed)).json()
    assert [other.slug for other in draft.goes_into.all()] == ["storm"]


def test_withdrawing_and_marking_are_the_newsrooms_verbs(ada, blog):
    update, program = make_update(blog, "Bridge closed", by=ada), Program(ada)
    path = f"{HERE}/{update.pk}"
    for verb in ("pin", "mark_key_event", "mark_unconfirmed", "confirm"):
        assert program.post(f"{path}/mark", {"verb": verb}).status_code == 200
    wrong = program.post(f"{path}/mark", {"verb": "mark_wrong"})
    assert problem(wrong) == (422, "not-valid", "#/note")
    told = program.post(f"{path}/mark", {"verb": "mark_wrong", "note": "It is open."})
    assert told.json()["verification"] == "wrong"

    gone = program.post(
        f"{path}/withdraw", {"reason": "Wrong.", "notice": "It is open."}
    )

    assert (gone.json()["state"], gone.json()["blocks"]) == ("withdrawn", [])
    assert gone.json()["notice"] == "It is open."
    again = program.post(f"{path}/withdraw", {"reason": "Wrong."})
    assert problem(again) == (409, "withdrawn")
    verbs = blog.journal.filter(program="Wire import").values_list("verb", flat=True)
    assert [*verbs][-2:] == ["mark_wrong", "withdraw"]


def test_what_is_taken_back_or_withdrawn_goes_from_the_blogs_that_the_token_is_for(
    ada, blog
):
    """As with Undo and “Withdraw” at the desk."""
    blogs = [make_blog(slug=slug, by=ada) for slug in ("storm", "wind")]
    program = Program(ada, "publish", blogs=[blog, blogs[0]])
    gone = []
    for heading, verb in (("Wrong", "withdraw"), ("Too early", "take-back")):
        original = make_update(blog, heading, by=ada)
        copies = [publishing.copy_to(each, original, by=ada) for each in blogs]
        reply = program.post(f"{HERE}/{original.pk}/{verb}", {"reason": "Wrong."})
        assert reply.status_code == 200, verb
        again = program.post(f"{HERE}/{original.pk}/{verb}", {"reason": "Wrong."})
        assert again.status_code == {"withdraw": 409, "take-back": 200}[verb]
        found = Update.objects.in_bulk([each.pk for each in copies])
        gone.append([found[each.pk].is_withdrawn for each in copies])

    assert gone == [[True, False]] * 2


def test_what_needs_somebody_else_is_submitted_read_and_approved(ada, cal, blog):
    told = {"level": ReviewLevel.SECOND, "is_sensitive": False, "members": {}}
    publishing.set_review(blog, by=ada, **told)
    cals, adas = Program(cal), Program(ada, "read", "review")
    told = {"heading": "Bridge closed", "state": "published"}
    assert problem(cals.post(HERE, told)) == (409, "needs-review")

    made = cals.post(HERE, told | {"state": "submitted"})
    path = f"{HERE}/{made.json()['id']}"
    [waiting] = adas.get("review").json()["updates"]
    assert (waiting["id"], waiting["review"]) == (made.json()["id"], "submitted")
    assert problem(cals.post(f"{path}/approve", **versions(made))) == (404, "not-found")
    version = {"If_Match": f'"{waiting["version"]}"'}
    back = adas.post(f"{path}/send-back", {"note": "Which bridge?"}, **version)
    assert back.json()["review"] == "sent_back"
    draft = cals.get(path)
    sent = cals.post(f"{path}/submit", **versions(draft))
    publisher, due = Program(ada, "publish"), timezone.now() + timedelta(hours=1)
    for verb, told in (("publish", {}), ("schedule", {"at": due})):
        refused = publisher.post(f"{path}/{verb}", told, **versions(sent))
        assert problem(refused) == (403, "scope"), verb
    approved = adas.post(f"{path}/approve", **versions(sent)).json()

    assert (approved["state"], approved["author"]) == ("published", "Cal Ferris")
    line = blog.journal.get(verb="publish")
    assert (line.by, line.written_by) == (ada, cal)


def test_the_review_queue_is_read_page_after_page_while_it_is_decided_on(
    ada, cal, blog
):
    drafts = [make_draft(blog, f"Number {n}", by=cal) for n in range(23)]
    for draft in drafts:
        publishing.submit(draft, draft.words(), by=cal)
    # Two that were submitted in one moment, where a page ends.
    same = Update.objects.get(pk=drafts[19].pk).submitted_at
    Update.objects.filter(pk=drafts[20].pk).update(submitted_at=same)
    program = Program(ada, "read")

    page = program.get("review").json()
    publishing.approve(drafts[20], by=ada, seen=drafts[20].saved_at.isoformat())
    rest = program.get(f"review?before={page['before']}").json()

    pages = [[each["heading"] for each in told["updates"]] for told in (page, rest)]
    names = [f"Number {n}" for n in range(23)]
    assert (pages, rest["before"]) == ([names[:21], names[21:]], None)
    assert problem(program.get("review?before=x")) == (422, "not-valid", "before")
    assert program.get(f"review?before={2**53}").json()["updates"] == []


def test_what_legal_holds_stands_in_the_queue_where_it_was_begun(ada, blog):
    legal = make_user("lea", role="legal")
    for heading in ("First", "Third"):
        draft = make_draft(blog, heading, by=ada)
        publishing.submit(draft, draft.words(), by=ada)
        if heading == "First":
            held = make_draft(blog, "Held", by=ada)
    publishing.hold(held, by=legal)

    told = Program(legal, "read").get("review").json()["updates"]

    assert [each["heading"] for each in told] == ["First", "Held", "Third"]


def test_pauses_closed_blogs_and_embargoes_hold_for_programs(ada, blog):
    program = Program(ada)
    draft = make_draft(blog, "Secret", by=ada)
    Update.objects.filter(pk=draft.pk).update(is_embargoed=True)
    read = program.get(f"{HERE}/{draft.pk}")
    told = {"heading": "Bridge closed", "state": "published"}

    secret = program.post(f"{HERE}/{draft.pk}/publish", **versions(read))
    paused = program.post("blogs/flood/pause", {"reason": "Check first."})
    in_a_pause = program.post(HERE, told)
    program.post("blogs/flood/resume")
    closed = program.post("blogs/flood/close", {"message": "Thank you."})
    after = program.post(HERE, told)

    assert problem(secret) == (409, "embargo")
    assert paused.json()["is_paused"] is True
    assert problem(in_a_pause) == (409, "paused")
    assert in_a_pause.json()["detail"] == "By Ada Brandt: Check first."
    assert (closed.json()["status"], closed.json()["is_paused"]) == ("closed", False)
    assert problem(after) == (409, "not-live")
    assert program.post("blogs/flood/reopen").json()["status"] == "live"


def test_what_is_secret_or_held_is_nowhere(ada, cal, blog):
    """Under an embargo on which this editor is not named; and what Legal alone reads."""
    program = Program(ada)
    secret = make_draft(blog, "Secret bridge", by=cal)
    held = make_draft(blog, "Held bridge", by=cal)
    Update.objects.filter(pk=secret.pk).update(is_embargoed=True)
    Update.objects.filter(pk=held.pk).update(review="held")

    for pk in (secret.pk, held.pk):
        assert problem(program.get(f"{HERE}/{pk}")) == (404, "not-found")
        for verb in ("publish", "submit", "approve"):
            refused = program.post(f"{HERE}/{pk}/{verb}", If_Match="*")
            assert problem(refused) == (404, "not-found"), verb
    assert program.get(f"{HERE}?state=draft").json()["updates"] == []
    assert program.get("review").json()["updates"] == []


def test_nothing_is_scheduled_or_set_live_in_vain(ada, cal, blog):
    made = Program(cal).post(HERE, {"heading": "Later"})
    path, later = (
        f"{HERE}/{made.json()['id']}/schedule",
        timezone.now() + timedelta(hours=1),
    )
    publishing.close(blog, by=ada)
    refused = Program(cal).post(path, {"at": later.isoformat()}, **versions(made))
    publishing.withdraw_blog(blog, by=ada, reason="Not ours.")

    assert problem(refused) == (409, "not-live")
    assert problem(Program(ada).post("blogs/flood/go-live")) == (409, "not-possible")


def test_of_two_programs_that_change_a_blog_at_once_one_is_asked(
    ada, blog, monkeypatch
):
    verb = publishing.edit_blog

    def overtaken(blog, **its):
        """As another program has, since this one was read."""
        monkeypatch.setattr(publishing, "edit_blog", verb)
        told = {"standfirst": "Theirs."}
        assert Program(ada).send("patch", "blogs/flood", told).status_code == 200
        verb(blog, **its)

    monkeypatch.setattr(publishing, "edit_blog", overtaken)
    mine = Program(ada).send("patch", "blogs/flood", {"standfirst": "Mine."})

    assert problem(mine) == (412, "stale")
    monkeypatch.setattr(publishing, "edit_blog", overtaken)
    other = Program(ada).send("patch", "blogs/flood", {"summary": "Other."})
    assert (other.json()["summary"], other.json()["standfirst"]) == (
        "Other.",
        "Theirs.",
    )


def test_a_blog_is_prepared_changed_and_set_live(ada):
    program = Program(ada)
    made = program.post("blogs", {"headline": "A new flood", "standfirst": "Rising."})
    told = {"summary": "One.\n\nTwo.", "introduction": "Since Monday."}

    changed = program.send("patch", "blogs/a-new-flood", told)
    live = program.post("blogs/a-new-flood/go-live")

    assert (made.status_code, made.json()["status"]) == (201, "prepared")
    assert changed.json()["standfirst"] == "Rising."
    assert changed.json()["summary"] == "One.\n\nTwo."
    assert live.json()["status"] == "live"
    taken = program.post("blogs", {"headline": "Another", "slug": "a-new-flood"})
    assert problem(taken) == (422, "not-valid", "#/slug")
    empty = program.send("patch", "blogs/a-new-flood", {"headline": " "})
    assert problem(empty) == (422, "not-valid", "#/headline")


def test_a_picture_is_sent_whole_and_found_again(ada, cal, blog):
    program = Program(cal)
    file = SimpleUploadedFile("bridge.jpg", picture_bytes(), "image/jpeg")
    sent = program.client.post("/api/pictures", {"file": file})
    no_picture = SimpleUploadedFile("bridge.jpg", b"words", "image/jpeg")

    made = sent.json()

    assert (sent.status_code, sent.headers["Location"]) == (
        201,
        f"/api/pictures/{made['name']}",
    )
    assert program.get(f"pictures/{made['name']}").json() == made
    assert program.get("pictures").json()["pictures"] == [made]
    refused = program.client.post("/api/pictures", {"file": no_picture})
    assert problem(refused) == (422, "not-valid", "#/file")
    adas = make_image(by=ada)
    assert problem(program.get(f"pictures/{adas.name}")) == (404, "not-found")


def test_words_are_searched_and_told_as_plain_text(
    ada, blog, django_assert_num_queries
):
    program = Program(ada, "read")
    storm = make_update(blog, "Storm", quote("“It rose & rose.”"), by=ada)
    for number in range(20):
        make_update(blog, f"Bridge <{number}>", "It is closed.", by=ada)
    while index_updates(timezone.now()):
        pass
    program.get("me")  # its use is noted

    [hit] = program.get("search?q=rose").json()["hits"]
    with django_assert_num_queries(4 + OF_COUNTING):
        page = program.get("search?blog=flood").json()
    rest = program.get(f"search?blog=flood&before={page['before']}").json()

    assert hit == {
        "id": storm.pk,
        "blog": "flood",
        "state": "published",
        "heading": "Storm",
        "excerpt": "“It rose & rose.” · Josef Lind",
    }
    assert [each["heading"] for each in page["hits"]][:2] == [
        "Bridge <19>",
        "Bridge <18>",
    ]
    assert [each["id"] for each in rest["hits"]] == [storm.pk]
    assert (len(page["hits"]), rest["before"]) == (20, None)


def test_a_page_of_updates_costs_as_many_queries_as_one_update(
    ada, blog, django_assert_num_queries
):
    program = Program(ada, "read")
    for number in range(23):
        make_update(blog, f"Number {number}", "Text.", quote(), by=ada)
    program.get("me")  # its use is noted

    with django_assert_num_queries(11 + OF_COUNTING):
        page = program.get(HERE).json()
    rest = program.get(f"{HERE}?before={page['before']}").json()

    headings = [each["heading"] for each in page["updates"] + rest["updates"]]
    assert headings == [f"Number {number}" for number in reversed(range(23))]
    assert rest["before"] is None
    assert len(page["updates"][0]["blocks"]) == 2
