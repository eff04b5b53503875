"""Which updates are secret to whom, on both databases."""

import pytest

from accounts.models import User
from liveblog import publishing
from liveblog.models import Embargoed, Update
from tests.factories import make_draft, make_update, make_user


@pytest.fixture
def people(ada, cal, blog):
    mira = make_user("Mira Holt")
    blog.members.add(mira)
    eve = make_user("Eve Editor", role=User.Role.EDITOR)
    lee = make_user("Lee Park", role=User.Role.LEGAL)
    return {"ada": ada, "cal": cal, "mira": mira, "eve": eve, "lee": lee}


def test_only_its_author_and_those_named_read_and_write_in_it(people, blog):
    draft = make_draft(blog, by=people["cal"], is_embargoed=True)
    make_draft(blog, "No secret", by=people["cal"])
    draft.put_under_embargo([people["mira"], people["ada"]])
    draft.put_under_embargo([people["mira"], people["ada"]])

    found = {
        name: (
            Update.objects.secret_to(person).count(),
            Update.objects.readable_by(person).count(),
            Update.objects.writable_by(person).count(),
            draft.is_secret_to(person),
            draft.names_on_it(person),
        )
        for name, person in people.items()
    }

    assert found == {
        "ada": (0, 2, 2, False, True),
        "cal": (0, 2, 2, False, False),
        "mira": (0, 2, 1, False, True),
        "eve": (1, 1, 1, True, False),
        "lee": (1, 1, 0, True, False),
    }
    draft.put_under_embargo([people["ada"]])
    assert list(Embargoed.objects.values_list("person", flat=True)) == [
        people["ada"].pk
    ]


def test_what_was_published_or_is_new_is_secret_to_nobody(people, blog):
    update = make_update(blog, by=people["cal"])
    # As a process of the release before would leave it.
    Update.objects.filter(pk=update.pk).update(is_embargoed=True)
    update.refresh_from_db()

    assert not update.is_secret_to(people["eve"])
    assert not update.names_on_it(people["eve"])
    assert Update.objects.readable_by(people["eve"]).get() == update
    assert not Update(blog=blog, author=people["cal"]).is_secret_to(people["eve"])


def test_it_waits_for_the_review_of_those_named_alone(people, blog):
    draft = make_draft(blog, by=people["cal"], is_embargoed=True)
    draft.put_under_embargo([people["ada"]])
    publishing.submit(draft, draft.words(), by=people["cal"])

    waits = {
        name: Update.objects.waiting_for(person).count()
        for name, person in people.items()
    }
    assert waits == {"ada": 1, "cal": 1, "mira": 0, "eve": 0, "lee": 0}
