import pytest
from django.db import IntegrityError, transaction

from accounts.models import User
from tests.factories import make_user
from tests.for_each import for_each


def test_create_user_keeps_the_address_in_lower_case(db):
    user = User.objects.create_user("  Ada@Newsbook.Example ", byline="Ada Brandt")

    assert user.email == "ada@newsbook.example"


def test_create_user_without_a_password_makes_one_that_never_matches(db):
    user = make_user("Ada Brandt")

    assert not user.has_usable_password()


def test_create_user_makes_a_correspondent(db):
    user = User.objects.create_user("cal@newsbook.example", byline="Cal Ferris")

    assert user.role == User.Role.CORRESPONDENT
    assert not user.is_editor


def test_create_superuser_makes_an_editor(db):
    user = User.objects.create_superuser(
        "ada@newsbook.example", "bridge-over-water", byline="Ada Brandt"
    )

    assert (user.is_editor, user.is_superuser) == (True, True)


def test_natural_key_is_the_address_in_any_case(ada):
    found = User.objects.get_by_natural_key("ADA@newsbook.example")

    assert found == ada


def test_database_refuses_the_same_address_in_another_case(ada, cal):
    with pytest.raises(IntegrityError, match="user_email_once_in_any_case"):
        User.objects.filter(pk=cal.pk).update(email="Ada@Newsbook.Example")


def test_database_refuses_an_unknown_role(cal):
    with pytest.raises(IntegrityError, match="user_role_is_known"):
        User.objects.filter(pk=cal.pk).update(role="owner")


@for_each(
    ("byline", "initials"),
    [
        ("Ada Brandt", "AB"),
        ("Cal", "C"),
        ("Ana María de la Cruz", "AC"),
        ("élise öhlund", "ÉÖ"),
        ("", "A"),
        ("  ", ""),
    ],
)
def test_initials_are_of_the_first_and_the_last_word(byline, initials):
    user = User(byline=byline, email="ada@newsbook.example")

    assert user.initials == initials


def test_user_without_a_byline_is_named_by_the_address():
    user = User(email="ada@newsbook.example")

    assert str(user) == "ada@newsbook.example"


def test_publish_waits_for_five_seconds_or_not_at_all(cal):
    with (
        pytest.raises(IntegrityError, match="user_sends_at_once_or_after_five"),
        transaction.atomic(),
    ):
        User.objects.filter(pk=cal.pk).update(sends_after_seconds=60)
