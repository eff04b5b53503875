"""Names of other sites' hosts."""

from liveblog.markup.hosts import as_frame_ancestors, host_in
from tests.for_each import for_each


@for_each(
    ("words", "host"),
    [
        ("news.example", "news.example"),
        ("News.Example.", "news.example"),
        ("https://news.example/a/page?x=1", "news.example"),
        ("*.news.example", "*.news.example"),
        ("news.example:8443", "news.example:8443"),
        ("bücher.example", "xn--bcher-kva.example"),
        ("news", None),
        ("*", None),
        ("*.example", None),
        ("a b", None),
        ("user@news.example", None),
        ("news.example; script-src *", None),
        ("news.example'", None),
        ("http://[", None),
        ("", None),
        (".".join(["a" * 60] * 5), None),
    ],
)
def test_a_host_is_found_or_it_is_none(words, host):
    assert host_in(words) == host


def test_as_a_policy_has_them():
    assert as_frame_ancestors("") == "*"
    assert as_frame_ancestors("a.example *.b.example") == (
        "https://a.example https://*.b.example"
    )
