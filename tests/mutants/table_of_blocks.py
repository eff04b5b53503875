"""Guards of kinds of block, such as tables and recordings."""

from .mutation import Mutation

MUTATIONS = [
    Mutation(
        "recordings",
        "a file is gone as soon as its time is over",
        "return public.filter(still).select_related",
        "return public.select_related",
        "tests/test_recordings.py::test_when_its_time_is_over_it_is_gone_before_the_page_says_so",
    ),
    Mutation(
        "recordings",
        "whoever knows the name of a file may not for that reason use it",
        "return none if nobodys else visible_recordings(self.person)",
        "return none if nobodys else Recording.objects.all()",
        "tests/test_recordings.py::test_what_is_said_is_asked_for_and_owed_if_an_editor_publishes_without",
    ),
    Mutation(
        "figures",
        "a program sets figures no more often than readers can follow",
        "if last is not None: raise TooSoon",
        "if False:\n        raise TooSoon",
        "tests/publishing/test_setting_cells.py::test_a_program_that_sends_more_often_is_told_when_to_come_back",
    ),
    Mutation(
        "links",
        "a site that shows search engines no picture has none here",
        "if not told or not page.shows_picture:",
        "if not told:",
        "tests/desk/test_link_previews.py::test_a_site_that_shows_search_engines_no_picture_has_none_here",
    ),
    Mutation(
        "links",
        "another site’s picture goes with its last link",
        "is_due = Q(uploaded_at__lt=now - UNUSED_FOR) | Q(name__in=names)",
        "is_due = Q(uploaded_at__lt=now - UNUSED_FOR)",
        "tests/desk/test_link_previews.py::test_readers_get_it_from_us_while_the_link_stands",
    ),
]
