"""Something that somebody else does at a certain moment of what is being tested."""

from contextlib import contextmanager

from django.db import connection


@contextmanager
def just_before_a_transaction(act):
    """Call `act` once: when the code in this block begins its first transaction.

    What that code had read until then is out of date for it. Inside a test that itself
    is a transaction, where each begins with a savepoint. It may hold the writers' lock
    by then: `act` writes rows, and calls no verb, which would wait for it for ever.
    """
    is_done = False

    def watch(execute, sql, *rest):
        nonlocal is_done
        if sql.startswith("SAVEPOINT") and not is_done:
            is_done = True
            act()
        return execute(sql, *rest)

    with connection.execute_wrapper(watch):
        yield
    assert is_done, "no transaction has begun"
