"""Which IP addresses lie in the public internet, and which could be our own house.

A list of what is allowed, and not of what is forbidden: what nobody has thought of is refused.
`is_global` alone is not enough: to Python, multicast, ::127.0.0.1 and 2002:7f00:1:: are global.
"""

from ipaddress import (
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)

IPAddress = IPv4Address | IPv6Address
IPNetwork = IPv4Network | IPv6Network

# All of IPv6 that is given out to anybody.
_UNICAST = IPv6Network("2000::/3")
# What translators to IPv4 put before an address (RFC 6052); the IPv4 address decides.
_NAT64 = IPv6Network("64:ff9b::/96")
_REFUSED: list[IPNetwork] = [
    ip_network(each)
    for each in (
        "192.0.0.0/24",  # of protocols; one cloud's own services
        "192.88.99.0/24",  # relays of 6to4
        "168.63.129.16/32",  # another cloud's own services, in each of its machines
        "2001::/23",  # of protocols; Teredo, which has an IPv4 address in it
        "2002::/16",  # 6to4, which has one, too
        "3fff::/20",  # of documentation, newer than Python's list
    )
]


def is_public(address: str | IPAddress) -> bool:
    """Whether this is an address of the internet, behind which no service of the house is.

    Raises ValueError of what is no IP address.
    """
    found = ip_address(address)
    if isinstance(found, IPv4Address):
        return _is_public(found)
    if found.scope_id is not None:
        return False
    if found in _NAT64:
        return _is_public(IPv4Address(int(found) & 0xFFFFFFFF))
    return found in _UNICAST and _is_public(found)


def _is_public(address: IPAddress) -> bool:
    is_refused = any(address in network for network in _REFUSED)
    return address.is_global and not address.is_multicast and not is_refused
