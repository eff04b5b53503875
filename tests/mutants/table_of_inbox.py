"""Guards of what comes in from mailboxes, chats and wires."""

from .mutation import Mutation

MAIL = "tests/extras/inbox/test_mail.py"
CHATS = "tests/extras/inbox/test_chats.py"
FORGED = (
    "test_a_mail_that_its_senders_server_has_not_signed_is_counted_and_nothing_kept"
)
REFUSED = "test_what_is_forged_or_odd_is_refused_and_nothing_is_kept"
SLACK = "test_slack_from_a_message_to_a_deletion"
MUTATIONS = [
    Mutation(
        "inbox",
        "a mail is of its sender's own domain",
        "return is_whole and _is_aligned( domain, "
        'tags.get(b"d", b"").decode("ascii", "replace") )',
        "return is_whole",
        f"{MAIL}::{FORGED}",
    ),
    Mutation(
        "inbox",
        "nobody adds to a mail that was signed in part",
        'is_whole = b"l" not in tags and _signed',
        "is_whole = _signed",
        f"{MAIL}::{FORGED}",
    ),
    Mutation(
        "inbox",
        "a mail is read with no second header over the signed one",
        "if _is_said_once(mail, *SIGNED_ONCE) else []",
        "",
        f"{MAIL}::{FORGED}",
    ),
    Mutation(
        "inbox",
        "what a chat sends is signed by its service",
        "if not hmac.compare_digest(right.encode(), signature.encode()): raise Forged",
        "",
        f"{CHATS}::{REFUSED}",
    ),
    Mutation(
        "inbox",
        "a recorded request is too old",
        "if abs(time.time() - int(at)) > WINDOW_SECONDS: raise Forged",
        "",
        f"{CHATS}::test_a_recorded_request_of_slacks_is_too_old_after_five_minutes",
    ),
    Mutation(
        "inbox",
        "a mail whose number is forgotten is too old",
        "_is_of(address, tags) and _is_recent(checked, tags, since)",
        "_is_of(address, tags)",
        "tests/extras/inbox/test_mail_forged.py::"
        "test_a_mail_whose_number_is_forgotten_is_not_taken_again",
    ),
    Mutation(
        "inbox",
        "a wire's header is shown to no other host",
        'authorization or (former.authorization if is_there else "")',
        "authorization or former.authorization",
        "tests/extras/inbox/test_wire_desk.py::"
        "test_an_administrator_sets_it_up_and_its_person_says_yes",
    ),
    Mutation(
        "inbox",
        "no more than so much of one person waits",
        "if self._left <= 0: raise Full",
        "",
        "tests/extras/inbox/test_room.py::"
        "test_a_mail_server_and_a_wire_are_told_to_come_again",
    ),
    Mutation(
        "inbox",
        "what a wire takes back does not wait for room",
        "except Full: is_full = True",
        "except Full: raise",
        "tests/extras/inbox/test_room.py::"
        "test_what_a_wire_takes_back_does_not_wait_behind_what_has_no_room",
    ),
    Mutation(
        "inbox",
        "a service's token is shown to that service alone",
        "if not is_theirs and origin != origin_of(api): raise NotAllowed(host)",
        "",
        f"{CHATS}::test_a_services_token_is_shown_to_that_service_alone",
    ),
    Mutation(
        "inbox",
        "an older edit that comes later changes nothing",
        "if not _is_later(incoming, known): return None",
        "",
        f"{CHATS}::{SLACK}",
    ),
    Mutation(
        "inbox",
        "a draft that somebody has written in outlives its message",
        ".filter(pk=draft.pk, saved_at=seen)",
        ".filter(pk=draft.pk)",
        f"{CHATS}::test_a_draft_that_somebody_has_written_in_outlives_its_message",
    ),
]
