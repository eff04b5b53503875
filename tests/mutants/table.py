"""The guards that mutants lose, and for each the test that must notice.

A rule that no test holds can be lost in any refactoring. Each line takes one rule out of
the code, wherever that code stands: its text is looked for in all files of its language,
must be found exactly once, and may be broken into lines in another way.
"""

from typing import NamedTuple

PYTHON, SCRIPT = ".py", ".js"
HISTORIES = "tests/scripts/desk-histories.test.js"


class Mutation(NamedTuple):
    subject: str
    guard: str  # what is lost with it, for the printed table
    old: str
    new: str
    test: str  # a node id of pytest, or a file of tests for Node
    language: str = PYTHON
    # Where the guard is a row lock, which SQLite does not have. Browser tests always do.
    needs_postgres: bool = False

    @property
    def is_for_node(self) -> bool:
        return self.test.endswith(SCRIPT)

    @property
    def is_on_postgres(self) -> bool:
        return self.needs_postgres or self.test.startswith("tests/browser/")


def script(subject: str, guard: str, old: str, new: str, test: str) -> Mutation:
    return Mutation(subject, guard, old, new, f"tests/browser/{test}", SCRIPT)


def history(subject: str, guard: str, old: str, new: str) -> Mutation:
    """Of what the generated histories of writing and sending hold (under Node)."""
    return Mutation(subject, guard, old, new, HISTORIES, SCRIPT)


MUTATIONS = [
    # Revisions
    Mutation(
        "revisions",
        "a verb counts from the locked row",
        "self.refresh_from_db(from_queryset=in_line(rows, self.pk))",
        "self.refresh_from_db()",
        "tests/models/test_revisions.py::test_next_revision_gives_each_number_once_whoever_asks_at_the_same_time",
        needs_postgres=True,
    ),
    Mutation(
        "revisions",
        "a revision is a transaction of its own",
        "with writers_turn(), transaction.atomic(durable=True): if beforehand",
        "with writers_turn(), transaction.atomic():\n            if beforehand",
        "tests/models/test_revisions.py::test_next_revision_refuses_to_run_inside_a_transaction",
    ),
    Mutation(
        "revisions",
        "a poll brings nothing newer than the blog it read",
        "if _first_revision(each) <= blog.revision",
        "if _first_revision(each)",
        "tests/test_changes.py::test_an_update_published_after_the_blog_was_read_waits_for_the_next_poll",
    ),
    Mutation(
        "revisions",
        "a correction is of the words that its writer saw",
        "if not update.is_as_seen_at(seen_revision):",
        "if False:",
        "tests/publishing/test_correcting.py::test_a_stale_correction_is_refused",
    ),
    Mutation(
        "publishing",
        "the same key publishes once",
        "if (before := _sent_before(update)) is None:",
        "if True:",
        "tests/publishing/test_updates.py::test_the_same_key_publishes_once",
    ),
    Mutation(
        "publishing",
        "only a live blog takes updates",
        "if not blog.is_live: raise BlogNotLive(blog) _require_editor_for_marks",
        "_require_editor_for_marks",
        "tests/publishing/test_updates.py::test_publish_refuses_a_closed_blog",
    ),
    Mutation(
        "revisions",
        "open pages load again in another language",
        "blog.restored_floor = revision",
        "pass",
        "tests/publishing/test_editing.py::test_another_language_is_in_the_same_revision_and_pages_load_again",
    ),
    Mutation(
        "revisions",
        "a page has nothing newer than the revision that it names",
        "return blog.updates.in_the_feed().older_than(top).newest_first()",
        "return blog.updates.in_the_feed().newest_first()",
        "tests/reader/test_live_page.py::test_a_page_has_nothing_newer_than_the_revision_that_it_names",
    ),
    # Polls
    Mutation(
        "polls",
        "the view turns away cursors out of reach",
        "if not blog.floor <= since <= blog.revision:",
        "if False:",
        "tests/reader/test_views.py::test_cursors_that_cannot_be_brought_up_to_date_get_one_answer",
    ),
    Mutation(
        "polls",
        "no cursor is good across a restore",
        "return max(restored_floor, revision - CHANGES_KEPT)",
        "return revision - CHANGES_KEPT",
        "tests/models/test_revisions.py::test_floor_is_500_changes_ago_but_not_before_a_restore",
    ),
    # Rights
    Mutation(
        "rights",
        "a correspondent changes their own updates alone",
        "of.author_id == by.pk and blog.can_be_written_by(by)",
        "blog.can_be_written_by(by)",
        "tests/publishing/test_correcting.py::test_a_correspondent_corrects_only_their_own",
    ),
    Mutation(
        "rights",
        "rights are those of this moment",
        "by.role, by.is_active = now.get(pk=by.pk)",
        "now.get(pk=by.pk)",
        "tests/publishing/test_updates.py::test_publish_refuses_somebody_who_was_shut_out",
    ),
    Mutation(
        "rights",
        "also those to change a picture are asked under the lock",
        "person = revisions.require_active(by) if not retouchable_by(person)",
        "person = by\n        if not retouchable_by(person)",
        "tests/publishing/test_rights_again.py::test_who_was_shut_out_has_nothing_of_their_own",
    ),
    Mutation(
        "rights",
        "marks are an editor's",
        "if not all(getattr(stored, mark, False) for mark in set_now):",
        "if False:",
        "tests/publishing/test_updates.py::test_publish_refuses_marks_from_a_correspondent",
    ),
    Mutation(
        "rights",
        "a page of somebody else's session does nothing",
        "return bool(person) and person != str(request.user.pk)",
        "return False",
        "tests/desk/test_access.py::test_a_page_of_somebody_elses_does_nothing",
    ),
    Mutation(
        "rights",
        "a blog's desk is for those who write in it",
        "return get_object_or_404(Blog.objects.writable_by(request.user), slug=slug)",
        "return get_object_or_404(Blog, slug=slug)",
        "tests/desk/test_access.py::test_a_stranger_finds_nothing",
    ),
    # Sanitising
    Mutation(
        "sanitising",
        "plain text is escaped",
        'escape(part).replace("\\n", "<br>")',
        'part.replace("\\n", "<br>")',
        "tests/test_markup.py::test_from_plain_escapes_first_and_then_makes_paragraphs",
    ),
    Mutation(
        "sanitising",
        "stored rich text is held to today's policy",
        "mark_safe(_SHOWN.clean(html))",
        "mark_safe(html)",
        "tests/test_markup.py::test_from_rich_holds_what_is_stored_to_the_policy",
    ),
    Mutation(
        "sanitising",
        "no attribute but a link's address",
        'attributes={"*": set(), "a": {"href"}}',
        'attributes={"*": {"id"}, "a": {"href"}}',
        "tests/test_markup.py::test_no_attribute_comes_in_with_an_element",
    ),
    Mutation(
        "sanitising",
        "a name turns no reading direction",
        "text.translate(BIDI_CONTROLS)",
        "text",
        "tests/test_markup.py::test_plain_line_drops_bidi_controls",
    ),
    Mutation(
        "sanitising",
        "no words end the script of structured data",
        "json.dumps(data, ensure_ascii=False).translate(JSON_ESCAPES)",
        "json.dumps(data, ensure_ascii=False)",
        "tests/reader/test_structured_data.py::test_no_words_can_end_the_script",
    ),
    # Caching
    Mutation(
        "caching",
        "public answers know no cookie",
        'request.META.pop("HTTP_COOKIE", None)',
        "pass",
        "tests/reader/test_walls.py::test_public_answers_are_the_same_for_all",
    ),
    Mutation(
        "caching",
        "a kept answer is of the blog as it stands",
        "return kept[1] if kept and kept[0] == standing else None",
        "return kept[1] if kept else None",
        "tests/reader/test_poll_answers.py::test_the_page_shows_no_withdrawn_word_from_the_commit_on",
    ),
    Mutation(
        "caching",
        "only what the path decides is kept of an error",
        "default = headers.ERROR_CACHE if kept else headers.NO_CACHE",
        "default = headers.ERROR_CACHE",
        "tests/test_middleware.py::test_the_way_to_https_is_not_kept",
    ),
    Mutation(
        "caching",
        "nothing of the desk is kept by a cache",
        "for name, value in headers.PRIVATE.items():",
        "for name, value in ():",
        "tests/accounts/test_sign_in.py::test_answer_is_kept_by_no_cache",
    ),
    # Pictures
    Mutation(
        "pictures",
        "one whose time is over is not answered",
        "return not image.has_ended and (",
        "return (",
        "tests/reader/test_rights.py::test_a_picture_is_not_answered_once_its_time_is_over",
    ),
    Mutation(
        "pictures",
        "it is shown as it is now, not as the form read it",
        "image.refresh_from_db(from_queryset=rows)",
        "pass",
        "tests/publishing/test_waiting.py::test_a_picture_is_shown_as_it_is_and_not_as_the_composer_read_it",
    ),
    Mutation(
        "pictures",
        "a piece joins on to what has arrived",
        "if offset != upload.received_bytes or is_too_much:",
        "if is_too_much:",
        "tests/media/test_pieces.py::test_a_piece_that_does_not_join_on_is_refused",
    ),
    Mutation(
        "pictures",
        "what may not leave our pages has no crops",
        "if not (image.leaves_our_pages and is_public_image(image)):",
        "if not is_public_image(image):",
        "tests/reader/test_rights.py::test_a_picture_that_stays_has_no_crops",
    ),
    Mutation(
        "pictures",
        "a device sends its own pictures alone",
        "if upload.by_id != by.pk and not by.is_editor:",
        "if False:",
        "tests/publishing/test_rights.py::test_a_colleagues_picture_on_its_way_is_an_editors_to_decide",
    ),
    Mutation(
        "pictures",
        "the worker finishes a credit that was being corrected everywhere",
        "if image.is_credit_behind: _say_credit_everywhere(image, by=by)",
        "pass",
        "tests/publishing/test_showing.py::test_the_worker_finishes_what_an_editor_began",
    ),
    Mutation(
        "pictures",
        "what an editor has covered, editors alone uncover",
        "return by.is_editor or not image.covered_by_editor",
        "return True",
        "tests/publishing/test_retouching.py::test_what_an_editor_has_covered_editors_alone_uncover",
    ),
    Mutation(
        "pictures",
        "no rendition says what its file said",
        "picture.info = {}",
        "pass",
        "tests/media/test_renditions.py::test_no_rendition_has_the_exif_comment_packet_or_profile_of_its_file",
    ),
    # What is sent
    Mutation(
        "bodies",
        "more than an address takes is refused before it is read",
        "if size_bytes > most_bytes:",
        "if False:",
        "tests/desk/test_body_limits.py::test_who_is_not_signed_in_may_send_little",
    ),
    Mutation(
        "bodies",
        "what nobody sends leaves places for those who are signed in",
        "Kind.FILES if is_somebody else Kind.NOBODYS",
        "Kind.FILES",
        "tests/desk/test_body_limits.py::test_what_nginx_hands_over_as_it_comes_has_places_of_its_own",
    ),
    # Logs, and what watches
    Mutation(
        "logs",
        "mail addresses are blotted out of messages",
        "return _blotted(text)",
        "return text",
        "tests/test_logs.py::test_mail_addresses_are_blotted_out",
    ),
    Mutation(
        "logs",
        "and out of exceptions",
        'said["exception"] = _fit_to_log(self.formatException(record.exc_info))',
        'said["exception"] = self.formatException(record.exc_info)',
        "tests/test_logs.py::test_mail_addresses_are_blotted_out_of_exceptions_too",
    ),
    Mutation(
        "metrics",
        "they are for who has the token",
        "return bool(settings.METRICS_TOKEN) and compare_digest(given, expected)",
        "return True",
        "tests/test_monitoring.py::test_metrics_are_nobodys_without_the_token",
    ),
    # Scheduling
    Mutation(
        "scheduling",
        "nothing goes out before its time",
        "if not draft.is_due(now) or draft.scheduled_by is None:",
        "if draft.scheduled_by is None:",
        "tests/publishing/test_going_out.py::test_it_never_goes_out_early",
    ),
    Mutation(
        "scheduling",
        "who scheduled it may still publish it",
        "revisions.require_writer(blog, draft.scheduled_by, of=draft)",
        "pass",
        "tests/publishing/test_going_out.py::test_who_may_no_longer_write_here_does_not_publish_by_an_old_decision",
    ),
    # Working copies
    Mutation(
        "working copies",
        "who has not seen the last version overwrites nothing",
        "if not is_new and stored.version != seen and stored.session != session:",
        "if False:",
        "tests/desk/test_writing.py::test_who_has_not_seen_the_last_version_gets_it_and_overwrites_nothing",
    ),
    Mutation(
        "working copies",
        "they are their writer's alone",
        "blog.working_copies.by(request.user).unsent()",
        "blog.working_copies.unsent()",
        "tests/desk/test_writing.py::test_colleagues_find_nothing_of_it",
    ),
    Mutation(
        "working copies",
        "what was discarded is not kept anew",
        "if thrown_away.filter(session=session).exists():",
        "if False:",
        "tests/desk/test_writing.py::test_a_save_that_arrives_after_the_discard_brings_nothing_back",
    ),
    Mutation(
        "working copies",
        "a save under way does not miss a discard",
        "people = User.objects.select_for_update(no_key=True)",
        "people = User.objects.all()",
        "tests/desk/test_writing.py::test_a_save_and_a_discard_at_once_leave_nothing",
        needs_postgres=True,
    ),
    # Withdrawals
    Mutation(
        "withdrawals",
        "caches hear of the pictures that went with it",
        "update.blog.taken_off |= _pictures(update.public_html) - shown",
        "pass",
        "tests/extras/cache_purging/test_purging.py::test_every_address_of_a_withdrawn_picture_is_told_once",
    ),
    Mutation(
        "withdrawals",
        "a cache is believed when it shows that it forgot",
        "if status in GONE[kind]:",
        "if status:",
        "tests/extras/cache_purging/test_purging.py::test_an_answer_that_does_not_show_that_it_is_gone_is_not_believed",
    ),
    Mutation(
        "withdrawals",
        "undo is for seconds",
        "return self._seconds_live() <= UNDO_SECONDS + UNDO_SLACK_SECONDS",
        "return True",
        "tests/publishing/test_going_out.py::test_ten_seconds_and_a_slack_are_granted",
    ),
    # Sign-in
    Mutation(
        "people",
        "of two editors who end each other one is left",
        "rows = User.objects.filter(is_about).select_for_update()",
        "rows = User.objects.filter(is_about)",
        "tests/accounts/test_people.py::test_of_two_editors_who_end_each_other_one_is_left",
        needs_postgres=True,
    ),
    Mutation(
        "people",
        "a session does not come back with the access",
        "person.end_sessions() _note(Verb.END_ACCESS, person, by)",
        "_note(Verb.END_ACCESS, person, by)",
        "tests/desk/test_people.py::"
        "test_a_session_from_before_does_not_come_back_with_the_access",
    ),
    Mutation(
        "second factors",
        "codes are counted",
        "if usage is None: raise SecondFactors()",
        "if False:\n            raise SecondFactors()",
        "tests/accounts/test_second_factors.py::test_wrong_codes_are_counted",
    ),
    Mutation(
        "single sign-on",
        "an address counts only if the server vouches for it",
        "if not (is_vouched_for or settings.OPENID_VOUCHES_FOR_ALL):",
        "if False:",
        "tests/accounts/test_single_sign_on.py::"
        "test_an_address_that_nobody_vouches_for_is_nobodys",
    ),
    Mutation(
        "author pages",
        "who is gone has none",
        "User.objects.filter(is_active=True, pk=pk)",
        "User.objects.filter(pk=pk)",
        "tests/reader/test_authors.py::test_who_is_gone_or_called_otherwise_has_no_page",
    ),
    Mutation(
        "sign-in",
        "nobody signs up",
        "def is_open_for_signup(self, request): return False",
        "def is_open_for_signup(self, request):\n        return True",
        "tests/accounts/test_sign_in.py::test_sign_up_is_closed",
    ),
    Mutation(
        "sign-in",
        "a password's link leads to our own host",
        'return f"{settings.DESK_URL}{path}"',
        "return self.request.build_absolute_uri(path)",
        "tests/accounts/test_sign_in.py::test_forgotten_password_sends_a_link_to_our_own_host",
    ),
    Mutation(
        "sign-in",
        "a session ends with its account",
        "User.objects.filter(pk=pk, is_active=True).first()",
        "User.objects.filter(pk=pk).first()",
        "tests/desk/test_writing.py::test_a_device_hears_whether_its_session_was_ended",
    ),
    # Embeds
    Mutation(
        "embeds",
        "the policy lets in players' frames and nothing else",
        'own = () if name == "frame-src" else',
        "own =",
        "tests/test_headers.py::test_without_settings_only_our_own_host_and_players_are_allowed",
    ),
    # Arrivals, in the reader's script
    script(
        "arrivals",
        "what was withdrawn does not come back with an older answer",
        "if (withdrawn.has(arrival.id)) return;",
        "",
        "test_reader_arrivals.py::test_an_older_answer_does_not_show_what_was_withdrawn_even_for_a_moment",
    ),
    script(
        "arrivals",
        "an older answer takes no correction back",
        "if (news.dataset.revision && revisionOf(news) < revisionOf(own)) return;",
        "",
        "test_reader_arrivals.py::test_an_older_answer_does_not_show_what_was_withdrawn_even_for_a_moment",
    ),
    script(
        "arrivals",
        "nothing appears while somebody reads",
        "&& !readerIsBusy()",
        "",
        "test_reader_arrivals.py::test_arrivals_wait_while_the_reader_is_in_the_feed",
    ),
    script(
        "arrivals",
        "nothing appears in a page that is paused",
        "&& !isPaused",
        "",
        "test_changes_trip.py::test_a_paused_page_holds_arrivals_but_not_withdrawals",
    ),
    # The outbox
    script(
        "outbox",
        "an entry leaves when the answer names it",
        'if (answer?.key === entry.key && answer.id) return "sent";',
        'if (answer?.status === 200) return "sent";',
        "test_device_outbox.py::test_a_captive_portal_that_answers_200_to_everything_takes_nothing",
    ),
    script(
        "outbox",
        "nothing goes out in another person's session",
        'here.person === person ? "" : deviceWords.signIn',
        '""',
        "test_device_outbox.py::test_nobody_elses_session_sends_it",
    ),
    script(
        "outbox",
        "what has waited long is asked about",
        "!entry.isDecided && age(entry, now) > OLD_MS",
        "false",
        "test_device_outbox.py::test_what_waited_ten_minutes_is_asked_about",
    ),
    # Editing sessions: open composers
    script(
        "editing sessions",
        "of tabs that open again one takes up what was left",
        "{ ifAvailable: true }, (lock) => lock && take()",
        '{ mode: "shared" }, () => take()',
        "test_device_hands.py::test_of_tabs_that_come_back_at_once_one_takes_up_what_was_left",
    ),
    script(
        "editing sessions",
        "what is added to words that are live already is kept",
        "sent: byAPerson(changedThere, { isAdded: true }),",
        "",
        "test_device_hands.py::test_what_is_added_to_words_that_another_tab_has_sent_is_kept",
    ),
    script(
        "editing sessions",
        "an open composer is known as open before it keeps anything",
        "await session.held;",
        "",
        "test_device_hands.py::test_a_hand_is_held_before_it_keeps_anything",
    ),
    script(
        "editing sessions",
        "a note that nobody touched is not sent",
        'formData.delete("source_note")',
        "undefined",
        "test_device_notes.py::test_a_note_that_nobody_touched_overwrites_none",
    ),
    script(
        "pictures",
        "a picture has arrived when the desk names it",
        "if (told.name !== picture.name) throw new Unanswered(0);",
        "",
        "test_pictures_trip.py::test_a_page_that_answers_ok_to_everything_is_not_the_desk",
    ),
    history(
        "writing",
        "what is typed while it is sent is kept",
        '[{ isUnkept: false, hasNext: true }, "keepNext"]',
        "[{ isUnkept: false, hasNext: true }]",
    ),
    history(
        "writing",
        "it is kept for the next before it is let go of",
        '"letGo", "goOn", "dropKept"',
        '"letGo", "dropKept"',
    ),
    history(
        "writing",
        "what may be live with other words is not dropped",
        "isTyped: isTyped && wasSent,",
        "isTyped: false,",
    ),
    history(
        "outbox",
        "it goes out under one key, however often",
        "key: entry.key,",
        "key: crypto.randomUUID(),",
    ),
    # What drills and attacks have shown to be untested, or have found
    Mutation(
        "drills",
        "a rendition keeps nothing of what its file says",
        "picture.info = {} return picture",
        "return picture",
        "tests/media/test_renditions.py::test_no_rendition_has_the_exif_comment_packet_or_profile_of_its_file",
    ),
    Mutation(
        "drills",
        "a page has nothing newer than its revision",
        "top = blog.revision + 1",
        "top = 10**15",
        "tests/reader/test_live_page.py::test_a_page_has_nothing_newer_than_the_revision_that_it_names",
    ),
    Mutation(
        "drills",
        "a picture of a blog in which one does not write is not one's own",
        "return visible_images(user).filter(~used_beyond(user))",
        "return visible_images(user)",
        "tests/publishing/test_retouching.py",
    ),
    Mutation(
        "drills",
        "mail addresses are blotted out of exceptions in JSON",
        """said["exception"] = _fit_to_log(self.formatException(record.exc_info))""",
        """said["exception"] = self.formatException(record.exc_info)""",
        "tests/test_logs.py::test_mail_addresses_are_blotted_out_of_exceptions_too",
    ),
    Mutation(
        "drills",
        "where to go next may be no address",
        "return super().is_safe_url(url) except ValueError: return False",
        "return super().is_safe_url(url)\n        except ZeroDivisionError:\n            return False",
        "tests/test_odd_values.py::test_no_odd_address_to_go_to_ends_in_an_error",
    ),
    Mutation(
        "drills",
        "a member is a number that a database can be asked for",
        "if any(not NUMBER.fullmatch(str(pk)) for pk in value or []):",
        "if False:",
        "tests/test_odd_values.py::test_no_odd_value_in_a_form_ends_in_an_error[desk:edit_blog]",
    ),
    Mutation(
        "drills",
        "what another tab has kept later stays",
        'for copy in copies.exclude(contained).order_by("pk"): _keep_beside(copy, update)',
        "pass",
        "tests/desk/test_written_in_two_tabs.py::test_later_words_of_another_tab_stay_and_open_as_a_correction",
    ),
    Mutation(
        "drills",
        "a session that PostgreSQL has ended is no fault of the draft",
        "PASSING = (OperationalError, InterfaceError, InternalError)",
        "PASSING = (OperationalError, InterfaceError)",
        "tests/worker/test_schedule.py::test_a_session_that_stood_still_too_long_is_no_reason_to_miss_it",
        needs_postgres=True,
    ),
    Mutation(
        "drills",
        "what waits for one blog holds up no other",
        "if not _database_answers(): break",
        "break",
        "tests/worker/test_schedule.py::test_what_waits_in_vain_for_one_blog_holds_up_no_other_and_goes_out_later",
        needs_postgres=True,
    ),
    Mutation(
        "drills",
        "the log is told of a full disk once",
        "if self._told.get(about) == what:",
        "if False:",
        "tests/worker/test_finishing.py::test_of_a_disk_that_is_full_or_away_the_log_is_told_once_for_all_pictures",
    ),
]
