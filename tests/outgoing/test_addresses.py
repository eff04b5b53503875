"""Which addresses are the internet's, and which could be our own house."""

import pytest

from liveblog.outgoing.addresses import is_public
from tests.for_each import for_each


@for_each(
    "address",
    [
        *("8.8.8.8", "93.184.215.14", "2606:4700::1111", "2a00:1450:4001::5e"),
        "64:ff9b::808:808",  # 8.8.8.8 by way of a translator
    ],
)
def test_public(address):
    assert is_public(address)


@for_each(
    "address",
    [
        *("127.0.0.1", "127.1.2.3", "0.0.0.0", "0.1.2.3", "255.255.255.255"),  # noqa: S104
        *("10.0.0.1", "172.16.0.1", "192.168.1.1", "100.64.0.1", "100.100.100.200"),
        *("169.254.169.254", "192.0.0.192", "192.0.2.1", "198.18.0.1", "198.51.100.1"),
        *("203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1"),
        *("192.88.99.1", "168.63.129.16"),
        *("::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:8.8.8.8"),
        *("::ffff:0:7f00:1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::1"),
        *("fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1"),
        *("2001::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::", "3fff::1"),
        *("100::1", "5f00::1", "4000::1"),
    ],
)
def test_not_public(address):
    assert not is_public(address)


def test_what_is_no_address_is_none():
    with pytest.raises(ValueError, match="does not appear to be"):
        is_public("receiver.example")
