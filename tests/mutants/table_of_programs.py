"""The guards of what programs write (liveblog/api/) that mutants lose."""

from .mutation import Mutation

MUTATIONS = [
    Mutation(
        "programs",
        "whose access has ended has no token",
        "self.filter(ended_at=None, expires_at__gt=now, person__is_active=True)",
        "self.filter(ended_at=None, expires_at__gt=now)",
        "tests/api/test_tokens.py::test_a_token_opens_nothing_once_it_or_its_person_has_ended",
    ),
    Mutation(
        "programs",
        "a token does what its scopes say",
        "if scope not in request.auth.scopes:",
        "if False:",
        "tests/api/test_tokens.py::test_a_token_does_what_its_scopes_say",
    ),
    Mutation(
        "programs",
        "nor does it publish what it may only write",
        'if state == "published": require(request, Scope.PUBLISH)',
        "",
        "tests/api/test_tokens.py::test_a_token_does_what_its_scopes_say",
    ),
    Mutation(
        "programs",
        "a token for certain blogs opens no other",
        "return blogs if self.is_for_all_blogs else blogs.filter(pk__in=self._keys())",
        "return blogs",
        "tests/api/test_tokens.py::test_a_token_for_one_blog_opens_no_other",
    ),
    Mutation(
        "programs",
        "editors' marks are editors'",
        "errors = [] if person.is_editor else _of_editors(told)",
        "errors = []",
        "tests/api/test_tokens.py::test_a_program_may_never_do_more_than_its_person",
    ),
    Mutation(
        "programs",
        "who makes a token gives the password again",
        "@signed_in\n@reauthentication_required\ndef new_token",
        "@signed_in\ndef new_token",
        "tests/api/test_tokens.py::test_a_new_token_is_shown_once_and_stored_as_a_digest",
    ),
    Mutation(
        "programs",
        "a change is of the version that was read",
        "if etag in named:",
        "if True:",
        "tests/api/test_writing.py::test_a_change_is_of_the_version_that_was_read",
    ),
    Mutation(
        "programs",
        "no program publishes what is under an embargo",
        'if draft.is_embargoed: raise Problem("embargo")',
        "",
        "tests/api/test_writing.py::test_pauses_closed_blogs_and_embargoes_hold_for_programs",
    ),
    Mutation(
        "programs",
        "a key is for one thing",
        'if found.digest != digest: raise Problem("key-reused")',
        "",
        "tests/api/test_once.py::test_sent_again_it_is_answered_by_what_there_is_and_done_once",
    ),
    Mutation(
        "programs",
        "no cookie counts",
        'request.META["HTTP_COOKIE"] = ""',
        "pass",
        "tests/api/test_problems.py::test_no_cookie_counts_and_nothing_is_kept",
    ),
    Mutation(
        "programs",
        "a token that may not read is told no words of what it writes",
        "if Scope.READ not in request.auth.scopes or",
        "if",
        "tests/api/test_tokens.py::test_a_token_that_may_not_read_is_told_no_words_of_what_it_writes",
    ),
    Mutation(
        "programs",
        "nor of what came back under an embargo",
        "or not _may_be_read(thing, person): told =",
        ":\n        told =",
        "tests/desk/test_embargo_meanwhile.py::"
        "test_a_program_undoes_a_release_and_is_told_no_word_of_what_is_secret_again",
    ),
    Mutation(
        "programs",
        "what a colleague has submitted is approved",
        "draft.is_submitted and draft.submitted_by_id != request.auth.person.pk",
        "False",
        "tests/api/test_writing.py::test_what_needs_somebody_else_is_submitted_read_and_approved",
    ),
    Mutation(
        "programs",
        "who names a version is held to it under the lock",
        "self.check_under_lock()",
        "",
        "tests/api/test_versions.py::test_the_version_is_asked_again_under_the_lock",
    ),
    Mutation(
        "programs",
        "the waiting room does not wait for itself",
        "if OF_THE_ROOM in environ: return None",
        "",
        "tests/reader/test_held_polls.py::test_what_the_room_asks_about_a_stream_is_not_asked_of_the_room",
    ),
]
