"""The guards of addresses that change, of previews, and of what closes by itself."""

from .mutation import Mutation

MUTATIONS = [
    Mutation(
        "days",
        "a new blog gets no address that was another's",
        "refuse_what_was_anothers(blog) return blog",
        "return blog",
        "tests/publishing/test_addresses.py::test_an_address_that_was_one_is_never_given_away",
    ),
    Mutation(
        "days",
        "an address that is back leads nobody in a circle",
        "if not slug or slug == found[1]:",
        "if not slug:",
        "tests/reader/test_moved.py::test_an_address_that_is_back_leads_nowhere_else",
    ),
    Mutation(
        "days",
        "an old address gives no prepared blog away",
        "slug=former, blog__in=Blog.objects.known_to_readers()",
        "slug=former",
        "tests/reader/test_moved.py::test_what_readers_may_not_know_is_not_given_away",
    ),
    Mutation(
        "days",
        "members of the next blog need the same review",
        "user_id=each.user_id, review_level=each.review_level",
        "user_id=each.user_id",
        "tests/publishing/test_continuing.py::test_the_new_one_has_its_members_and_settings",
    ),
    Mutation(
        "days",
        "a preview link that was taken back shows nothing",
        "return self.filter(revoked_at=None)",
        "return self.all()",
        "tests/reader/test_before_it_is_live.py::test_whoever_has_the_link_reads_it_until_it_is_taken_back",
    ),
    Mutation(
        "days",
        "a preview link shows the blog's own picture alone",
        "live_page.pictures_of(link.blog), name=name",
        "live_page.Image, name=name",
        "tests/reader/test_before_it_is_live.py::test_whoever_has_the_link_reads_it_until_it_is_taken_back",
    ),
    Mutation(
        "days",
        "what is scheduled for the closing time goes out first",
        "if not is_due or still_goes_out(blog, now):",
        "if not is_due:",
        "tests/worker/test_closing.py::test_what_is_scheduled_for_that_time_goes_out_first",
    ),
]
