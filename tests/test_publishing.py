from tests.factories import make_update


def test_publish_takes_the_next_revision(ada, blog):
    update = make_update(blog, "Bridge closed", "Engineers shut it.", by=ada)

    assert blog.revision == 2
    assert (update.first_revision, update.last_revision) == (2, 2)
