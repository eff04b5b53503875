"""What a reader who holds revision N is sent."""

from liveblog import publishing
from liveblog.models import Blog
from liveblog.story.changes import between, changes_since
from tests.factories import make_draft, make_update, words


def headings(updates):
    return [update.heading for update in updates]


def test_an_update_published_after_the_blog_was_read_waits_for_the_next_poll(blog):
    read_before = Blog.objects.get(pk=blog.pk)
    make_update(blog, "Bridge closed")

    changes = changes_since(read_before, read_before.revision, limit=20)

    assert changes.arrived == changes.corrected == changes.withdrawn == []
    assert changes.parts == []
    later = changes_since(blog, read_before.revision, limit=20)
    assert headings(later.arrived) == ["Bridge closed"]


def test_arrivals_come_newest_first(blog):
    seen = blog.revision
    for heading in ["First", "Second", "Third"]:
        make_update(blog, heading)

    changes = changes_since(blog, seen, limit=20)

    assert headings(changes.arrived) == ["Third", "Second", "First"]
    assert changes.gap is None
    assert changes.parts == ["status"]


def test_a_correction_of_what_the_reader_holds_comes_as_a_correction(ada, blog):
    update = make_update(blog, "Bridge closed")
    seen = blog.revision
    publishing.correct(
        update, words("Bridge open"), by=ada, seen_revision=seen, note="It is open."
    )

    changes = changes_since(blog, seen, limit=20)

    assert changes.arrived == changes.withdrawn == []
    assert headings(changes.corrected) == ["Bridge open"]


def test_published_and_corrected_since_is_sent_once_as_new(ada, blog):
    seen = blog.revision
    update = make_update(blog, "Bridge closed")
    publishing.correct(
        update, words("Bridge open"), by=ada, seen_revision=update.last_revision
    )

    changes = changes_since(blog, seen, limit=20)

    assert headings(changes.arrived) == ["Bridge open"]
    assert changes.corrected == []


def test_published_and_withdrawn_since_is_not_sent_at_all(ada, blog):
    seen = blog.revision
    publishing.withdraw(make_update(blog, "Bridge closed"), by=ada, reason="Wrong")

    changes = changes_since(blog, seen, limit=20)

    assert changes.arrived == changes.corrected == changes.withdrawn == []


def test_a_withdrawal_without_a_notice_is_a_removal(ada, blog):
    update = make_update(blog, "Bridge closed")
    seen = blog.revision
    publishing.withdraw(update, by=ada, reason="Wrong")

    changes = changes_since(blog, seen, limit=20)

    assert [u.pk for u in changes.withdrawn] == [update.pk]
    assert changes.arrived == changes.corrected == []


def test_a_withdrawal_with_a_notice_comes_as_a_correction(ada, blog):
    update = make_update(blog, "Bridge closed")
    seen = blog.revision
    publishing.withdraw(update, by=ada, notice="The bridge is open.", reason="Wrong")

    changes = changes_since(blog, seen, limit=20)

    assert [u.pk for u in changes.corrected] == [update.pk]
    assert "The bridge is open." in changes.corrected[0].public_html
    assert changes.withdrawn == []


def test_a_draft_is_never_sent(blog):
    seen = blog.revision
    make_draft(blog, "Not yet")
    make_update(blog, "Bridge closed")

    changes = changes_since(blog, seen, limit=20)

    assert headings(changes.arrived) == ["Bridge closed"]


def test_only_the_newest_arrivals_come_and_the_gap_is_told(blog):
    seen = blog.revision
    made = [make_update(blog, f"Number {n}") for n in range(5)]

    changes = changes_since(blog, seen, limit=2)

    assert headings(changes.arrived) == ["Number 4", "Number 3"]
    assert (changes.gap.since, changes.gap.before, changes.gap.count) == (
        seen,
        made[3].first_revision,
        3,
    )


def test_a_gap_is_fetched_piece_by_piece(blog):
    seen = blog.revision
    for n in range(5):
        make_update(blog, f"Number {n}")
    gap = changes_since(blog, seen, limit=2).gap

    first, left = between(blog, gap.since, gap.before, limit=2)
    last, nothing = between(blog, left.since, left.before, limit=2)

    assert headings(first) == ["Number 2", "Number 1"]
    assert headings(last) == ["Number 0"]
    assert nothing is None


def test_only_the_page_parts_that_changed_come(ada, blog):
    seen = blog.revision
    publishing.retitle(blog, headline="River falls", standfirst="At last.", by=ada)

    assert changes_since(blog, seen, limit=20).parts == ["headline"]
    assert changes_since(blog, blog.revision, limit=20).parts == []


def test_changes_take_one_query_however_many_updates(blog, django_assert_num_queries):
    for n in range(12):
        make_update(blog, f"Number {n}")

    with django_assert_num_queries(1):
        changes = changes_since(blog, 3, limit=20)

    assert len(changes.arrived) == 10


def test_a_gap_of_any_width_reads_no_more_than_it_shows(
    blog, django_assert_num_queries
):
    for number in range(5):
        make_update(blog, f"Update {number}")
    blog.refresh_from_db()

    with django_assert_num_queries(2) as asked:
        shown, gap = between(blog, 0, 10**14, limit=2)

    assert headings(shown) == ["Update 4", "Update 3"]
    assert (gap.since, gap.before, gap.count) == (0, shown[-1].first_revision, 3)
    assert "LIMIT 3" in asked.captured_queries[0]["sql"]
