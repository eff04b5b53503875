"""Guards of what stands around a story: who else is told of it, topics, links, what machines may do."""

from .mutation import Mutation

MUTATIONS = [
    Mutation(
        "around the story",
        "search engines are told nothing of what was taken back",
        "updates = blog.updates.told_of(blog).exclude(is_taken_back=True)",
        "updates = blog.updates.told_of(blog)",
        "tests/extras/indexnow/test_indexnow.py::test_it_hears_nothing_of_what_no_reader_sees",
    ),
    Mutation(
        "around the story",
        "a topic's page lists what readers see",
        "return Blog.objects.public().filter(topics=topic)",
        "return Blog.objects.filter(topics=topic)",
        "tests/reader/test_topics.py::test_its_page_lists_live_blogs_then_closed_ones_by_pages",
    ),
    Mutation(
        "around the story",
        "a topic's feeds have what readers see",
        "blogs = Blog.objects.public().filter(topics=topic)",
        "blogs = Blog.objects.filter(topics=topic)",
        "tests/reader/test_topics.py::test_its_feeds_have_the_updates_of_its_blogs_alone",
    ),
    Mutation(
        "around the story",
        "what machines may do is an administrator's to say",
        "if not by.is_administrator:",
        "if False:",
        "tests/test_machines.py::test_administrators_alone_find_the_page_and_are_made_by_a_command",
    ),
    Mutation(
        "around the story",
        "a sensitive blog has no place for advertising",
        "return self.has_slots and not is_never_shown",
        "return self.has_slots",
        "tests/test_surroundings.py::test_places_for_advertising_are_in_no_sensitive_blog_nor_where_it_is_switched_off",
    ),
    Mutation(
        "around the story",
        "the address that a topic had is never another's",
        "if FormerTopicAddress.objects.filter(slug=slug).exclude(topic=topic).exists():",
        "if False:",
        "tests/publishing/test_topics.py::test_a_topics_new_name_is_on_all_blogs_and_its_address_stays_its_own",
    ),
    Mutation(
        "around the story",
        "a correction alarms the other editions",
        "raise_alarms(update, EditionAlarm.Cause.CORRECTED, known) def become_tombstone",
        "pass\n\n\ndef become_tombstone",
        "tests/publishing/test_editions.py::test_a_correction_raises_an_alarm_elsewhere_until_it_is_answered",
    ),
    Mutation(
        "around the story",
        "what is said of whether it is true alarms the other editions",
        "raise_alarms(update, EditionAlarm.Cause.VERIFIED, known)",
        "pass",
        "tests/publishing/test_editions.py::test_what_is_said_of_whether_it_is_true_raises_one_and_no_other_mark",
    ),
    Mutation(
        "around the story",
        "a withdrawn blog alarms its other editions",
        "raise_blog_alarms(blog, by)",
        "pass",
        "tests/publishing/test_editions.py::test_a_whole_blog_that_is_withdrawn_raises_one_in_each_other_edition",
    ),
    Mutation(
        "around the story",
        "a rehearsal's words are offered to its own people",
        "shown = updates.filter(blog__in=Blog.objects.shown_to(person))",
        "shown = updates",
        "tests/desk/test_editions.py::test_a_rehearsals_words_are_offered_to_its_own_people_alone",
    ),
    Mutation(
        "around the story",
        "settings that another has saved in the same moment are not overwritten unasked",
        "if differs(blog, seen or {})",
        "if False",
        "tests/desk/test_blog_sections.py::"
        "test_who_saves_in_the_same_moment_keeps_the_others_fields_and_is_asked_about_the_same",
    ),
]
