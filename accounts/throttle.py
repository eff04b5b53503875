"""How often somebody may do what costs us something, counted in CACHES by allauth's rate limits.

Above all, to try to sign in. Nothing here asks whether an account exists: an unknown address
costs the same.
"""

from functools import wraps

# Its public twin (allauth.core.ratelimit) keeps no usage that could be rolled back.
from allauth.core.internal import ratelimit
from django.utils.crypto import salted_hmac

from . import devices

RATES = {
    # Every form that is sent to the sign-in page, from one network address.
    "sign_in": "30/m/ip",
    # Each way to the newsroom's own server: there is nothing to guess, but it is asked.
    "single_sign_on": "120/m/ip",
    # Wrong passwords from one network address, for whatever account.
    "from_address": "10/m/ip",
    # Wrong passwords for one account from one network address …
    "for_account_from_address": "5/5m/key,20/h/key",
    # … and from all of them: slower, since reaching it refuses the person too, on a
    # device that has never signed in. It takes five network addresses to reach it.
    "for_account": "100/h/key",
    # A device that is known to the account counts by itself, and in none of the above.
    "for_account_on_device": "10/5m/key,40/h/key",
}


def account_of(typed: str) -> str:
    """An address as allauth compares it at sign-in."""
    return typed.strip().lower()


def count_attempt(request, typed: str):
    """Count an attempt to sign in to this address.

    Returns what can be rolled back should the password be right; None where there were
    too many attempts already.
    """
    return _count(request, account_of(typed), what="")


def count_code(request, email: str):
    """Count a second factor that is typed: apart from passwords, by the same limits.

    Who knows the password, and tries codes, does not keep the person out who comes from
    elsewhere, or with a device of theirs.
    """
    return _count(request, account_of(email), what="code ")


def _count(request, account, *, what):
    if device := devices.device_of(request, account):
        here = f"{what}{account} {device}"
        return _consume(request, "for_account_on_device", here)
    usage = ratelimit.RateLimitUsage(usage=[])
    for action, key in [
        ("from_address", None),
        ("for_account_from_address", f"{what}{account} {ratelimit.get_ip(request)}"),
        ("for_account", f"{what}{account}"),
    ]:
        one = _consume(request, action, key)
        if one is None:
            return None
        usage.usage += one.usage
    return usage


def limited_sign_in(view):
    """Refuse a flood of sign-in forms from one network address, but not known devices."""

    @wraps(view)
    def limited(request, *args, **kwargs):
        account = account_of(request.POST.get("login", ""))
        is_known = devices.device_of(request, account)
        if not is_known and _consume(request, "sign_in", None) is None:
            return ratelimit.respond_429(request)
        return view(request, *args, **kwargs)

    return limited


def is_too_often(request, action: str, rate: str) -> bool:
    """Count what somebody without an account does; whether it is too often by this rate.

    `rate` is allauth's, "5/m" or "5/m,30/h", for each network address. The address itself
    stands nowhere: what is counted under is a digest with our secret, for as long as the rate.
    """
    sender = sender_digest(request, action)
    per_key = ",".join(f"{each}/key" for each in rate.split(","))
    used = ratelimit.consume(
        request, app="throttle", action=action, config={action: per_key}, key=sender
    )
    return used is None


def sender_digest(request, action: str) -> str:
    """Under what is counted what comes from this network address, which stands nowhere itself."""
    return salted_hmac(f"throttle {action}", ratelimit.get_ip(request)).hexdigest()


def limited_single_sign_on(view):
    """Refuse a flood from one network address, from which a whole newsroom may come."""

    @wraps(view)
    def limited(request, *args, **kwargs):
        if _consume(request, "single_sign_on", None) is None:
            return ratelimit.respond_429(request)
        return view(request, *args, **kwargs)

    return limited


def _consume(request, action, key):
    """Allauth counts no GET."""
    return ratelimit.consume(
        request, app="accounts", action=action, config=RATES, key=key
    )
