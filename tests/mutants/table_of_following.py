"""Guards of what goes to readers who follow a story."""

from .mutation import Mutation

PUSHING = "tests/extras/web_push/test_pushing.py"
INBOX = "tests/extras/activitypub/test_inbox.py"
FOLLOWING = "tests/extras/activitypub/test_following.py"
DIGESTS = "tests/extras/digest_mails/test_digests.py"
MUTATIONS = [
    Mutation(
        "following",
        "what was withdrawn before a push was sent is not sent",
        "return push.is_still_true() and not Pause",
        "return not Pause",
        f"{PUSHING}::test_what_was_withdrawn_before_it_was_sent_is_sent_to_nobody",
    ),
    Mutation(
        "following",
        "no push goes out alone from a sensitive blog",
        "review_levels.require_direct(blog, by) write()",
        "write()",
        f"{PUSHING}::test_a_push_is_refused_where_nothing_may_go_out",
    ),
    Mutation(
        "following",
        "a withdrawal waits for what is in hand",
        "if push is None or _is_ahead_of_its_time(push, now):",
        "if push is None:",
        f"{PUSHING}::test_nothing_comes_after_what_replaces_it",
    ),
    Mutation(
        "following",
        "a push service is asked where anybody may be asked",
        "refuse_what_is_never_asked(value, trusted())",
        "pass",
        "tests/extras/web_push/test_following.py::test_what_is_no_subscription_is_refused",
    ),
    Mutation(
        "following",
        "no mail goes out before the blog has stayed closed",
        "blog__closed_at__lte=now - GRACE, ",
        "",
        f"{DIGESTS}::test_one_mail_when_the_blog_has_stayed_closed",
    ),
    Mutation(
        "following",
        "who has stopped gets no mail",
        "if Refusal.objects.filter(digest=digest).exists(): return",
        "",
        f"{DIGESTS}::test_one_click_stops_every_mail_and_can_be_taken_back",
    ),
    Mutation(
        "following",
        "a follower is believed by their own server's key alone",
        "is_theirs = is_right(asked.signed, asked.signature, key)",
        "is_theirs = True",
        f"{INBOX}::test_what_is_not_signed_by_who_sends_it_is_not_believed",
    ),
    Mutation(
        "following",
        "what is withdrawn is withdrawn at every server that has it",
        "if not update.is_published: _end([note], account, now) return 1",
        "",
        f"{FOLLOWING}::test_a_server_follows_a_blog_from_publication_to_its_end",
    ),
    Mutation(
        "following",
        "a withdrawal is noted ahead of what changed before it",
        "count = 0 if is_all else _end_what_is_withdrawn(account, blog, now)",
        "count = 0",
        "tests/extras/activitypub/test_sending.py::test_a_withdrawal_is_noted_ahead_of_all_that_has_changed",
    ),
    Mutation(
        "following",
        "a host has so many inboxes and no more",
        "may = may and known < MOST_INBOXES",
        "",
        f"{FOLLOWING}::test_of_one_host_so_many_inboxes_are_sent_to_and_others_are_refused",
    ),
]
