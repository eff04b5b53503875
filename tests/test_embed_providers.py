"""Sites that an administrator adds to those that can be embedded; Mastodon's servers."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from liveblog import publishing
from liveblog.config.embed_providers import SANDBOX, env_embed_providers
from liveblog.config.pattern_cost import ways_to_match
from liveblog.markup import embeds
from liveblog.markup.providers import built_in, frame_sources
from tests.factories import embed, make_update
from tests.for_each import for_each
from tests.own_process import start
from tests.page import parse

pytestmark = pytest.mark.one_database

ENTRY = {
    "key": "our-tv",
    "name": "Arn TV",
    "thing": "video",
    "shape": "wide",
    "hosts": ["tv.newsbook.example", "www.tv.newsbook.example"],
    "pattern": r"/(?:watch|embed)/([a-z0-9]{8})/?",
    "page": "https://tv.newsbook.example/watch/{id}",
    "frame": "https://player.newsbook.example/v/{id}?autoplay=1",
    "example": "https://www.tv.newsbook.example/embed/abcd1234",
}
BUILT_IN = built_in(mastodon_hosts=["mastodon.social"])


def toml(**entry):
    """One table; of a word that is None, nothing."""
    lines = []
    for name, word in entry.items():
        if isinstance(word, list):
            lines.append(f"{name} = [{', '.join(repr(each) for each in word)}]")
        elif word is not None:
            lines.append(
                f"{name} = {word!r}" if isinstance(word, int) else f"{name} = '{word}'"
            )
    return "\n".join(["[[provider]]", *lines])


@pytest.fixture
def read(tmp_path, monkeypatch):
    """What becomes of a file with this text."""

    def read(text, *, beside=BUILT_IN):
        path = tmp_path / "providers.toml"
        path.write_text(text)
        monkeypatch.setenv("EMBED_PROVIDERS_FILE", str(path))
        hosts = {"live.newsbook.example", "desk.newsbook.example"}
        return env_embed_providers(
            "EMBED_PROVIDERS_FILE", beside=beside, our_hosts=hosts
        )

    return read


@pytest.fixture
def our_tv(read, settings):
    """The entry above, as the last of the providers."""
    added = read(toml(**ENTRY, sandbox="allow-scripts  allow-forms"))[-1]
    settings.EMBED_PROVIDERS = settings.EMBED_PROVIDERS | {added.key: added}
    return added


# What is read ---------------------------------------------------------------------------


def test_all_that_fits_is_plain_also_behind_a_bar(read):
    pattern = "/(?:watch|embed)/([a-z0-9]{8})|/odd/.{1,9}"

    added = read(toml(**ENTRY | {"pattern": pattern}))[-1]

    [address] = added.addresses
    assert address.pattern.fullmatch("/watch/abcd1234")
    assert address.pattern.fullmatch("/odd/plain")
    assert not address.pattern.fullmatch('/odd/"x"')


def test_without_a_file_there_are_those_that_come_with_the_software(monkeypatch):
    monkeypatch.delenv("EMBED_PROVIDERS_FILE", raising=False)

    found = env_embed_providers("EMBED_PROVIDERS_FILE", beside=BUILT_IN, our_hosts=())

    assert found == BUILT_IN


def test_a_provider_of_the_file_is_embedded_like_any_other(our_tv):
    found = embeds.read("https://tv.newsbook.example/watch/abcd1234/?from=a-reader")

    assert (found.provider, found.id) == (our_tv, "abcd1234")
    assert found.url == "https://tv.newsbook.example/watch/abcd1234"
    assert found.frame == "https://player.newsbook.example/v/abcd1234?autoplay=1"
    assert embeds.find(found.url) == found
    assert ", DocumentCloud, Arn TV, and video files" in embeds.sites()


def test_its_embed_code_is_read(our_tv):
    code = '<iframe src="https://www.tv.newsbook.example/embed/abcd1234?x=1"></iframe>'

    assert embeds.read(code).provider == our_tv


@pytest.mark.parametrize(
    "address",
    [
        "https://tv.newsbook.example/watch/abcd12345",
        "https://tv.newsbook.example/watch/abcd123%34",
        "https://tv.newsbook.example/embed/abcd1234/../x",
    ],
)
def test_another_address_of_its_host_is_refused_by_its_name(our_tv, address):
    with pytest.raises(
        embeds.NotEmbeddable, match=r"^Arn TV can be embedded, but this"
    ):
        embeds.read(address)


@pytest.mark.parametrize(
    "address",
    [
        "https://tv.newsbook.example.evil.example/watch/abcd1234",
        "https://tv.newsbook.example@evil.example/watch/abcd1234",
        "https://tv.newsbook.example:8443/watch/abcd1234",
        "https://player.newsbook.example/v/abcd1234",
    ],
)
def test_another_host_is_another_site(our_tv, address):
    with pytest.raises(embeds.UnknownSite):
        embeds.read(address)


def test_parameters_can_be_part_of_an_address(read):
    entry = ENTRY | {
        "pattern": r"/play\?v=([a-z0-9-]{1,40})",
        "parameters": ["v"],
        "page": "https://tv.newsbook.example/play?v={id}",
        "example": "https://tv.newsbook.example/play?list=2&v=the-dam",
    }

    added = read(toml(**entry))[-1]

    assert added.id_in("tv.newsbook.example", "/play", "v=the-dam&list=2") == "the-dam"
    assert added.id_in("tv.newsbook.example", "/play", "v=the%22dam") == ""
    assert added.id_in("tv.newsbook.example", "/play", "list=2") == ""


def test_what_could_not_be_read_again_is_not_embedded(read, settings):
    """A pattern may let more into an id than addresses can carry unchanged."""
    entry = ENTRY | {"pattern": r"/watch/([a-z0-9?=]{8})", "parameters": ["x"]}
    entry["example"] = "https://tv.newsbook.example/watch/abcd1234"
    added = read(toml(**entry))[-1]
    settings.EMBED_PROVIDERS = settings.EMBED_PROVIDERS | {added.key: added}
    assert added.id_in("tv.newsbook.example", "/watch/abcd", "x=1") == "abcd?x=1"

    with pytest.raises(embeds.NotEmbeddable):
        embeds.read("https://tv.newsbook.example/watch/abcd?x=1")


def test_the_example_in_the_guide_is_read(read):
    [example] = re.findall(
        r"```toml\n(.*?)```", Path("docs/embeds.md").read_text(), re.S
    )

    tv, maps = read(example)[len(BUILT_IN) :]

    assert tv.frame("the-dam") == "https://player.example.org/v/the-dam?autoplay=1"
    assert maps.id_in("maps.example.org", "/show", "z=12&place=arn00001") == "arn00001"
    assert (tv.sandbox, maps.sandbox) == ("allow-scripts allow-same-origin", None)


# What does not start --------------------------------------------------------------------


BAD_ENTRIES = [
    (
        {"key": None},
        "give key, name, thing, shape, hosts, pattern, page, frame, example",
    ),
    ({"example": None}, "give key, name, thing"),
    ({"colour": "red"}, "colour: no such setting"),
    ({"key": "Our TV"}, "key must be 1 to 20 of a-z, 0-9 and -"),
    ({"key": "a" * 21}, "key must be 1 to 20 of"),
    ({"key": "youtube"}, "key youtube is taken"),
    ({"key": "file"}, "key file is taken"),
    ({"key": 3}, "key must be a text"),
    ({"name": ""}, "name must be 1 to 40 letters"),
    ({"name": "<b>"}, "name must be 1 to 40 letters"),
    (
        {"thing": "game"},
        "thing must be one of video, audio, post, map, chart, document",
    ),
    ({"shape": "round"}, "shape must be one of wide, tall, bar, post, map, chart"),
    ({"hosts": []}, "hosts must be a list"),
    ({"hosts": "tv.newsbook.example"}, "hosts must be a list"),
    ({"hosts": ["*.newsbook.example"]}, "without * and https://"),
    ({"hosts": ["https://tv.newsbook.example"]}, "without * and https://"),
    ({"hosts": ["TV.newsbook.example"]}, "hosts must be a list"),
    ({"hosts": ["localhost"]}, "hosts must be a list"),
    (
        {"parameters": ["a b"]},
        "parameters must be a list of at most 10 names of parameters",
    ),
    ({"pattern": "/watch/("}, "pattern /watch/(: "),
    ({"pattern": "/watch/[a-z]{8}"}, "put (…) around the id, and nothing else"),
    ({"pattern": "/(a|b)/([a-z]{8})"}, "put (…) around the id, and nothing else"),
    ({"pattern": "/watch/([a-z]+)"}, "say how long at most, {1,40}"),
    ({"pattern": "/watch/(.*)"}, "say how long at most, {1,40}"),
    ({"pattern": "/watch/([a-z]*)*"}, "say how long at most, {1,40}"),
    (
        {"pattern": "/([a-z]{1,100}[a-z]{1,100})"},
        "10000 ways to match it, and 5000 are",
    ),
    ({"pattern": "/((?:[a-z]{1,9}){1,9})"}, "ways to match it, and 5000 are the most"),
    ({"pattern": "/((?:a?){30})"}, "ways to match it, and 5000 are the most"),
    ({"pattern": "/([a-z]{8000})"}, "repeated 300 times at most"),
    ({"pattern": r"/([a-z])\1"}, "only letters, [a-z], (…)"),
    ({"pattern": "/(?!x)([a-z]{8})"}, "only letters, [a-z], (…)"),
    ({"pattern": "(?i)/([a-z]{8})"}, "global flags not at the start"),
    ({"page": "http://tv.newsbook.example/watch/{id}"}, "page http://tv.newsbook"),
    ({"page": "https://other.example/watch/{id}"}, "do not read as abcd1234 again"),
    (
        {"page": "https://tv.newsbook.example/other/{id}"},
        "do not read as abcd1234 again",
    ),
    ({"frame": "http://player.newsbook.example/v/{id}"}, "frame http://player.news"),
    ({"frame": "//player.newsbook.example/v/{id}"}, "give https://, a host without *"),
    ({"frame": "https://*.newsbook.example/v/{id}"}, "give https://, a host without *"),
    ({"frame": "https://{id}.newsbook.example/"}, "give https://, a host without *"),
    (
        {"frame": "https://player.newsbook.example{id}"},
        "give https://, a host without *",
    ),
    ({"frame": "https://player.newsbook.example/v/"}, "{id} once behind it"),
    ({"frame": "https://player.newsbook.example/{id}/{id}"}, "{id} once behind it"),
    (
        {"frame": "https://player.newsbook.example;script-src/{id}"},
        "give https://, a host",
    ),
    (
        {"frame": "https://a@player.newsbook.example/{id}"},
        "give https://, a host without",
    ),
    (
        {"frame": 'https://player.newsbook.example/"{id}'},
        "give https://, a host without",
    ),
    ({"frame": "javascript:alert({id})"}, "give https://, a host without *"),
    ({"frame": "data:text/html,{id}"}, "give https://, a host without *"),
    (
        {"sandbox": "allow-scripts allow-top-navigation"},
        "sandbox has allow-top-navigation:",
    ),
    (
        {"sandbox": "allow-top-navigation-by-user-activation"},
        "sandbox has allow-top-navigation-by-user-activation:",
    ),
    ({"example": "https://tv.newsbook.example/"}, "does not fit hosts and pattern"),
    ({"example": "http://tv.newsbook.example/watch/abcd1234"}, "does not fit hosts"),
    ({"example": "https://[tv/watch/abcd1234"}, "does not fit hosts and pattern"),
]


@for_each(("change", "sentence"), BAD_ENTRIES)
def test_a_bad_entry_does_not_start_and_is_told(read, change, sentence):
    with pytest.raises(ImproperlyConfigured) as refusal:
        read(toml(**ENTRY | change))

    assert str(refusal.value).startswith("EMBED_PROVIDERS_FILE, provider 1: ")
    assert sentence in str(refusal.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "provider = 3",
        "[[provider]",
        "other = 1\n" + toml(**ENTRY),
        "[provider]\nkey = 'a'",
    ],
)
def test_a_file_of_something_else_does_not_start(read, text):
    with pytest.raises(
        ImproperlyConfigured, match=r"^EMBED_PROVIDERS_FILE is .*\.toml: "
    ):
        read(text)


def test_two_entries_have_two_keys(read):
    with pytest.raises(ImproperlyConfigured, match="provider 2: key our-tv is taken"):
        read(f"{toml(**ENTRY)}\n{toml(**ENTRY)}")


def test_a_frame_from_our_own_host_could_reach_into_the_page(read):
    ours = ENTRY | {"frame": "https://live.newsbook.example/v/{id}"}

    with pytest.raises(
        ImproperlyConfigured, match=r"frames from live\.newsbook\.example: give"
    ):
        read(toml(**ours))
    with pytest.raises(
        ImproperlyConfigured, match=r"frames from desk\.newsbook\.example: give"
    ):
        read(toml(**ENTRY), beside=built_in(mastodon_hosts=["desk.newsbook.example"]))


WAYS = {
    "/watch/([a-z]{8})/?": 2,
    "/(?:watch|embed)/([a-z]{1,40})": 80,
    "([a-z]{1,70}[a-z]{1,70})": 4900,
    "((?:a?){12})": 4096,
    "((?:a|a){3,4})": 32,
    "(?:[a-z]{1,3}){2}": 9,
    "((?:a?){300})": 10**9,
}


@for_each("pattern", WAYS)
def test_the_ways_to_match_a_pattern_are_counted(pattern):
    assert ways_to_match(pattern) == WAYS[pattern]


def test_a_file_that_is_missing_does_not_start(tmp_path):
    result = start(tmp_path, EMBED_PROVIDERS_FILE="not/there.toml")

    assert (
        "EMBED_PROVIDERS_FILE is not/there.toml: there is no such file."
        in result.stderr
    )


# What readers get -----------------------------------------------------------------------


def test_the_policies_name_its_host_and_no_other(tmp_path):
    path = tmp_path / "providers.toml"
    path.write_text(toml(**ENTRY))
    policies = "s.PUBLIC_CSP['frame-src'], s.CONTENT_SECURITY_POLICY['DIRECTIVES']['frame-src'][1:]"

    told = start(
        tmp_path, policies, EMBED_PROVIDERS_FILE=str(path), MASTODON_HOSTS="a.example"
    )

    expected = (
        *frame_sources(built_in(mastodon_hosts=["a.example"])),
        "https://player.newsbook.example",
    )
    assert told.stdout == f"{expected!r} {list(expected)!r}\n"


def link_in(html):
    return next(parse(html).find_all(lambda e: "data-embed" in e.attributes))


def test_readers_get_its_frame_with_its_own_sandbox(blog, our_tv):
    address = "https://tv.newsbook.example/watch/abcd1234"

    update = make_update(blog, "Dam", embed(address, title="The dam"))

    assert link_in(update.public_html).attributes == {
        "class": "btn",
        "href": address,
        "rel": "noopener nofollow ugc",
        "data-embed": "https://player.newsbook.example/v/abcd1234?autoplay=1",
        "data-title": "The dam",
        "data-sandbox": "allow-scripts allow-forms",
    }
    assert link_in(update.public_html).inner_html == "Play the video from Arn TV"


def test_an_empty_sandbox_is_the_strictest_one(read, blog, settings):
    added = read(toml(**ENTRY, sandbox=""))[-1]
    settings.EMBED_PROVIDERS = settings.EMBED_PROVIDERS | {added.key: added}

    update = make_update(blog, "Dam", embed(ENTRY["example"]))

    assert link_in(update.public_html).attributes["data-sandbox"] == ""


def test_no_sandbox_lets_a_frame_lead_the_reader_away():
    assert not [word for word in SANDBOX if "top-navigation" in word]


def test_what_was_embedded_can_be_read_when_its_provider_has_left(
    blog, our_tv, settings
):
    address = "https://tv.newsbook.example/watch/abcd1234"
    update = make_update(
        blog, "Dam", embed(address, title="The dam", words="It holds.")
    )
    settings.EMBED_PROVIDERS = {
        k: v for k, v in settings.EMBED_PROVIDERS.items() if k != "our-tv"
    }

    publishing.rerender(blog)

    update.refresh_from_db()
    assert update.story["blocks"][0]["player"] is None
    for html in (update.public_html, update.feed_html):
        assert "data-embed" not in html
        assert "The dam" in html
        assert "It holds." in html
        assert f">{address}</a>" in html


# Words ----------------------------------------------------------------------------------


OFFERS = {
    "https://datawrapper.dwcdn.net/aBcD9/": "Show the chart from Datawrapper",
    "https://www.openstreetmap.org/?bbox=1,2,3,4": "Show the map from OpenStreetMap",
    "https://www.documentcloud.org/documents/20417938-a": "Show the document from DocumentCloud",
    "https://t.me/arn_rescue/68": "Show the post from Telegram",
    "https://www.facebook.com/reel/834344582027375": "Play the video from Facebook",
    "https://player.megaphone.fm/VMP8395182908": "Play the audio from Megaphone",
}


@pytest.mark.parametrize("address", OFFERS)
def test_the_button_says_what_it_shows_on_pages_in_feeds_and_in_data(blog, address):
    update = make_update(blog, "Dam", embed(address))

    assert link_in(update.public_html).inner_html == OFFERS[address]
    assert re.search(rf"<a [^>]*>\s*{OFFERS[address]}\s*</a>", update.feed_html)
    player = update.story["blocks"][0]["player"]
    assert embeds.spoken(player)[0] == OFFERS[address]


def test_a_thing_of_a_later_release_is_a_post():
    player = {"provider": {"name": "Elsewhere", "thing": "game"}}

    assert embeds.spoken(player)[0] == "Show the post from Elsewhere"


# Mastodon -------------------------------------------------------------------------------


POST_ELSEWHERE = "https://other.example/@ArnRescue/113598226841723005"


@pytest.mark.parametrize(
    "text",
    [
        POST_ELSEWHERE,
        "https://other.example/users/ArnRescue/statuses/113598226841723005",
        f'<blockquote><a href="{POST_ELSEWHERE}">Post</a></blockquote>'
        '<script src="https://other.example/embed.js"></script>',
    ],
)
def test_a_server_that_nobody_has_named_is_said_to_be_one(text):
    with pytest.raises(embeds.NotEmbeddable) as refusal:
        embeds.read(text)

    assert str(refusal.value) == (
        "Posts of Mastodon can be embedded from servers that an administrator has named: "
        "mastodon.social."
    )


def test_an_administrator_names_the_servers(settings):
    named = built_in(mastodon_hosts=["mastodon.social", "other.example"])
    settings.EMBED_PROVIDERS = {provider.key: provider for provider in named}

    found = embeds.read(POST_ELSEWHERE)

    assert found.id == "other.example/@ArnRescue/113598226841723005"
    assert found.frame == f"{POST_ELSEWHERE}/embed"
    assert "Mastodon (mastodon.social, other.example)" in embeds.sites()
