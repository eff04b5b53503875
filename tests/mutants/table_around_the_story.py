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
]
