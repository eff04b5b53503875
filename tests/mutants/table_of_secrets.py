"""The guards of rehearsals and embargoes that mutants lose."""

from .mutation import Mutation

MUTATIONS = [
    Mutation(
        "rehearsal",
        "readers see no rehearsal",
        "return self.filter(is_rehearsal=False).exclude(status=Blog.Status.PREPARED)",
        "return self.exclude(status=Blog.Status.PREPARED)",
        "tests/reader/test_rehearsal.py::test_no_public_address_knows_of_it",
    ),
    Mutation(
        "rehearsal",
        "corrections in it are not on the corrections page",
        "update__blog__status__in=PUBLIC, update__blog__is_rehearsal=False, ) "
        '.select_related("update__blog") .only( *("note"',
        "update__blog__status__in=PUBLIC,\n            )\n            "
        '.select_related("update__blog")\n            .only(\n                *("note"',
        "tests/reader/test_rehearsal.py::test_no_public_address_knows_of_it",
    ),
    Mutation(
        "rehearsal",
        "nor are withdrawals",
        "blog__status__in=PUBLIC, blog__is_rehearsal=False,",
        "blog__status__in=PUBLIC,",
        "tests/reader/test_rehearsal.py::test_no_public_address_knows_of_it",
    ),
    Mutation(
        "rehearsal",
        "nobody has an author page by it",
        "update__state=State.PUBLISHED, update__blog__status__in=PUBLIC, update__blog__is_rehearsal=False,",
        "update__state=State.PUBLISHED,\n            update__blog__status__in=PUBLIC,",
        "tests/reader/test_rehearsal.py::test_no_public_address_knows_of_it",
    ),
    Mutation(
        "rehearsal",
        "the poll cache knows none",
        '" AND NOT is_rehearsal"',
        '""',
        "tests/reader/test_rehearsal.py::test_what_works_beside_the_views_does_not_know_of_it",
    ),
    Mutation(
        "rehearsal",
        "the waiting room lists none",
        'WHERE NOT is_rehearsal" " AND',
        'WHERE true"\n    " AND',
        "tests/reader/test_rehearsal.py::test_the_waiting_room_lists_what_readers_see_alone",
    ),
    Mutation(
        "rehearsal",
        "only a rehearsal is wiped",
        "if not blog.is_rehearsal: raise NotAllowed # To the end",
        "# To the end",
        "tests/publishing/test_rehearsing.py::test_only_an_editor_wipes_and_only_a_rehearsal",
    ),
    Mutation(
        "rehearsal",
        "pictures that something else names stay",
        "[image for image in unused if not _is_spoken_of(image, kept)]",
        "list(unused)",
        "tests/publishing/test_rehearsing.py::test_pictures_of_others_stay",
    ),
    Mutation(
        "rehearsal",
        "nothing is moved out of it",
        "if blog.is_rehearsal or to.is_rehearsal:",
        "if to.is_rehearsal:",
        "tests/publishing/test_rehearsing.py::test_what_was_rehearsed_is_moved_nowhere_and_nothing_into_it",
    ),
    Mutation(
        "rehearsal",
        "the newsroom's journal is without it",
        "return self.filter(blog__is_rehearsal=False) def",
        "return self\n\n    def",
        "tests/desk/test_rehearsal.py::test_the_newsrooms_journal_and_search_leave_it_out",
    ),
    Mutation(
        "embargo",
        "no list of the desk has it",
        "found = self if user.is_legal else self.exclude(review=Review.HELD) "
        'secret = EmbargoQuerySet(self.model).secret_to(user).values("pk") '
        "return found.exclude(pk__in=secret)",
        "return self if user.is_legal else self.exclude(review=Review.HELD)",
        "tests/models/test_embargo.py::test_only_its_author_and_those_named_read_and_write_in_it",
    ),
    Mutation(
        "embargo",
        "no queue of review has it",
        'return found.exclude(pk__in=secret).order_by("submitted_at", "pk")',
        'return found.order_by("submitted_at", "pk")',
        "tests/models/test_embargo.py::test_it_waits_for_the_review_of_those_named_alone",
    ),
    Mutation(
        "embargo",
        "the search does not find it",
        "SearchEntry.objects.exclude(update__in=secret)",
        "SearchEntry.objects.all()",
        "tests/desk/test_embargo.py::test_no_address_of_the_desk_says_a_word_of_it",
    ),
    Mutation(
        "embargo",
        "no editor sees its picture",
        "filter(~Exists(secret.filter(image=here)) | elsewhere)",
        "all()",
        "tests/desk/test_embargo.py::test_no_address_of_the_desk_says_a_word_of_it",
    ),
    Mutation(
        "embargo",
        "nobody publishes it who is not named",
        "or stored.is_secret_to(by)",
        "",
        "tests/desk/test_embargo.py::test_the_verbs_ask_again_under_the_lock",
    ),
    Mutation(
        "embargo",
        "nobody saves or schedules it who is not named",
        "_require_named(stored, draft.blog, by) # first: what it says now is not theirs",
        "",
        "tests/desk/test_embargo_meanwhile.py::test_a_save_asks_under_the_lock_whether_it_is_secret",
    ),
    Mutation(
        "embargo",
        "it is published by a page that has shown its embargo alone",
        "raise EmbargoChanged(stored) # whoever sends it has not seen that",
        "pass",
        "tests/desk/test_embargo_meanwhile.py::test_publishing_asks_under_the_lock_whether_the_embargo_was_seen",
    ),
    Mutation(
        "embargo",
        "what is public is under none",
        "update.is_embargoed = False",
        "pass",
        "tests/desk/test_embargo.py::test_it_goes_out_at_its_time_and_is_everybodys",
    ),
    Mutation(
        "embargo",
        "an older page lifts none",
        'if not lines["asks_embargo"]: return None',
        "",
        "tests/desk/test_embargo.py::test_it_is_put_under_an_embargo_and_released_in_the_composer",
    ),
    Mutation(
        "embargo",
        "no mail names it",
        "is_secret = is_held or update.is_embargoed",
        "is_secret = is_held",
        "tests/desk/test_embargo.py::test_no_mail_names_it",
    ),
]
