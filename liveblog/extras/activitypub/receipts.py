"""Whether servers elsewhere have taken that words are withdrawn: one of the places of a receipt."""

from urllib.parse import urlsplit

from .models import Account, Copy

NAMED = 3


def is_elsewhere(blog) -> bool:
    """Whether any server may have words of this blog. One query."""
    return Copy.objects.filter(note__account__blog=blog).exists()


def still_elsewhere(receipt) -> list[str]:
    """The servers that have not taken what they are to be told of this change. Two queries.

    Those that have gone are counted with the others, as long as they are tried.
    """
    copies = Copy.objects.filter(note__account__blog=receipt.blog_id)
    if receipt.update_id is not None:
        copies = copies.filter(note__update_id=receipt.update_id)
    account = Account.objects.filter(blog=receipt.blog_id).first()
    if account is None:
        return []
    if not _is_looked_at(account, receipt):
        return _hosts(copies)
    return _hosts(copies.behind())


def _is_looked_at(account: Account, receipt) -> bool:
    return account.read_to >= receipt.revision or not account.was_shown


def _hosts(copies) -> list[str]:
    urls = copies.values_list("inbox__url", flat=True).distinct()
    return sorted({urlsplit(url).netloc for url in urls})
