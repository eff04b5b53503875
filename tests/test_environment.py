"""Settings from the environment: what is unclear or unsafe does not start."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from liveblog.config import environment as env

NAME = "A_SETTING"
TOKENS = Path(__file__).parent.parent / "liveblog/static/liveblog/tokens.css"


@pytest.fixture
def given(monkeypatch):
    """Sets the variable; `given(dark=…)` the second of a pair."""

    def give(value="", *, dark=None):
        monkeypatch.setenv(NAME, value)
        if dark is not None:
            monkeypatch.setenv("A_DARK_ONE", dark)

    return give


def refusal(reader, *arguments, **options):
    with pytest.raises(ImproperlyConfigured) as refused:
        reader(NAME, *arguments, **options)
    return str(refused.value)


@pytest.mark.parametrize(
    ("read", "nothing"),
    [
        (env.env_link, ""),
        (env.env_count, 0),
        (env.env_sources, ()),
        (env.env_hosts, ()),
        (env.env_networks, ()),
        (env.env_hub, ""),
        (env.env_key, ""),
        (env.env_slots, {}),
        (env.env_bucket, ""),
        (env.env_caches, ()),
        (lambda name: env.env_secret(name, needed=False), ""),
        (env.env_theme, None),
        (lambda name: env.env_font(name, static=[]), ""),
        (lambda name: env.env_image(name, static=[]), ""),
        (lambda name: env.env_size(name, default="160x32"), (160, 32)),
        (lambda name: env.env_colours(name, "A_DARK_ONE"), ("", "")),
        (lambda name: env.env_report_link(name, default="/r?{url}"), "/r?{url}"),
        (lambda name: env.env_origin(name, default="http://a.b"), "http://a.b"),
        (lambda name: env.env_text(name, default="Newsbook"), "Newsbook"),
        (lambda name: env.env_allowed_hosts(name, default=["a.b"]), ["a.b"]),
    ],
)
def test_nothing_set_is_nothing_or_the_default(given, read, nothing):
    assert read(NAME) == nothing
    given("  ")
    assert read(NAME) == nothing


# Where to look from here ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "origin"),
    [
        ("https://news.example", "https://news.example"),
        ("https://news.example/", "https://news.example"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:8080", "http://[::1]:8080"),
    ],
)
def test_an_origin_is_a_scheme_and_a_host(given, value, origin):
    given(value)

    assert env.env_origin(NAME, default="https://other.example") == origin


def test_an_origin_that_may_be_off_is_none_then(given):
    given("off")

    assert env.env_origin(NAME, default="https://a.example", may_be_off=True) == ""
    assert f"{NAME} is off: give http:// or https:// and a host." == refusal(
        env.env_origin, default=""
    )


def test_names_of_hosts_may_have_spaces_beside_their_commas(given):
    given("a.example, b.example,")

    assert env.env_allowed_hosts(NAME, default=[]) == ["a.example", "b.example"]


@pytest.mark.parametrize(
    "value",
    ["news.example", "ftp://news.example", "https://a@b", "https://a/live", "Off"],
)
def test_anything_else_is_no_origin(given, value):
    given(value)

    assert "give http:// or https:// and a host, or off" in refusal(
        env.env_origin, default="", may_be_off=True
    )


ZONE = "0123456789abcdef" * 2


@pytest.mark.parametrize(
    ("value", "caches"),
    [
        ("http://edge", (("GET", "http://edge"),)),
        ("http://edge:8080/", (("GET", "http://edge:8080"),)),
        (
            " http://[::1]:80 , PURGE  https://live.example,",
            (("GET", "http://[::1]:80"), ("PURGE", "https://live.example")),
        ),
        (
            f"CLOUDFLARE {ZONE}",
            (
                (
                    "CLOUDFLARE",
                    f"https://api.cloudflare.com/client/v4/zones/{ZONE}/purge_cache",
                ),
            ),
        ),
    ],
)
def test_caches_are_told_in_one_of_three_ways(given, value, caches):
    given(value)

    assert env.env_caches(NAME) == caches


@pytest.mark.parametrize(
    "value",
    [
        "edge",
        "http://edge/media",
        "http://a@edge",
        "BAN http://edge",
        "CLOUDFLARE live.example",
        f"CLOUDFLARE {ZONE}/..",
        "http://edge;http://other",
    ],
)
def test_anything_else_is_no_cache(given, value):
    given(value)

    assert "give http://host or https://host, PURGE" in refusal(env.env_caches)


@pytest.mark.parametrize("value", ["0123456789abcdef", "A-z_" * 16])
def test_a_secret_is_long_and_plain(given, value):
    given(value)

    assert env.env_secret(NAME, needed=True) == value


@pytest.mark.parametrize("value", ["0123456789abcde", "a" * 65, 'x"; ' * 8, "$" * 16])
def test_what_could_be_guessed_or_breaks_nginxs_quotes_is_none(given, value):
    given(value)

    assert "too simple" in refusal(env.env_secret, needed=False)


def test_where_it_is_needed_it_is_missed(given):
    given("")

    assert "is missing: give 16 to 64" in refusal(env.env_secret, needed=True)


# Links ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address",
    [
        "https://news.example/imprint?a=1&b=2#c",
        "mailto:desk@news.example",
        "/imprint/",
        "/",
    ],
)
def test_a_link_is_https_mailto_or_a_path(given, address):
    given(f" {address} ")

    assert env.env_link(NAME) == address


@pytest.mark.parametrize(
    "address",
    [
        "http://news.example/",
        "javascript:alert(1)",
        "//news.example/",
        "imprint",
        "https://news.example/a b",
        'https://news.example/"><script>',
        "https://",
    ],
)
def test_any_other_link_is_refused(given, address):
    given(address)

    assert "give an https:// or mailto: address" in refusal(env.env_link)


def test_a_link_to_report_errors_needs_the_place_for_the_page(given):
    given("https://news.example/report?page={url}")
    assert env.env_report_link(NAME, default="") == (
        "https://news.example/report?page={url}"
    )

    given("https://news.example/report")
    assert "with {url} where" in refusal(env.env_report_link, default="")
    given("javascript:{url}")
    assert "with {url} where" in refusal(env.env_report_link, default="")


# Other hosts ----------------------------------------------------------------------------


def test_sources_are_https_hosts_by_spaces(given):
    given("https://a.example https://*.b.example:8443  https://c.example/js/v1.js")

    assert env.env_sources(NAME) == (
        "https://a.example",
        "https://*.b.example:8443",
        "https://c.example/js/v1.js",
    )


@pytest.mark.parametrize(
    "source",
    [
        "'unsafe-inline'",
        "'self'",
        "*",
        "https:",
        "data:",
        "http://a.example",
        "https://a.example;script-src",
        "https://a.example,https://b.example",
        "https://*",
        "https://localhost",
        "https://a.example/?x",
    ],
)
def test_nothing_else_enters_the_policy(given, source):
    given(f"https://fine.example {source}")

    assert refusal(env.env_sources) == (
        f"{NAME} has {source}: give https://host or https://*.host, "
        "separated by spaces."
    )


def test_networks_are_written_whole(given):
    given("10.1.2.0/24  fd00::/8")
    read = [str(each) for each in env.env_networks(NAME)]
    assert read == ["10.1.2.0/24", "fd00::/8"]

    for value in ("10.1.2.3/24", "receiver.example", "10.0.0.0/8,"):
        given(value)
        assert "Give networks such as" in refusal(env.env_networks)


def test_a_hub_is_a_web_address(given):
    given("https://hub.example/publish?for=us")
    assert env.env_hub(NAME) == "https://hub.example/publish?for=us"

    for value in ("hub.example", "mailto:a@b.example", "https://hub.example/<a>"):
        given(value)
        assert "give the https:// address of a hub" in refusal(env.env_hub)


def test_slots_have_places_that_there_are_and_heights(given):
    given("head:90  lead:250")
    assert env.env_slots(NAME) == {"head": 90, "lead": 250}

    for value in ("head", "lead:0", "nose:90", "head:90;}"):
        given(value)
        assert "give head, lead or foot with a height" in refusal(env.env_slots)


def test_a_key_can_be_the_name_of_a_file(given):
    given("0123-abcd")
    assert env.env_key(NAME) == "0123-abcd"

    for value in ("short", "a" * 129, "../../secret"):
        given(value)
        assert "give 8 to 128 letters" in refusal(env.env_key)


def test_hosts_are_bare_names(given):
    given("video.example cdn.video.example:8443")
    assert env.env_hosts(NAME) == ("video.example", "cdn.video.example:8443")

    given("https://video.example")
    assert "give host names, separated by spaces" in refusal(env.env_hosts)


@pytest.mark.parametrize("address", ["news", "news.example-1", "news/a/B_c-d", "news/"])
def test_a_bucket_may_have_a_prefix(given, address):
    given(address)

    assert env.env_bucket(NAME) == address.rstrip("/")


@pytest.mark.parametrize(
    "address", ["s3://news", "News", "n", "/news", "news//a", "news/../a", "news/a b"]
)
def test_anything_else_is_no_bucket(given, address):
    given(address)

    assert "give a bucket's name, or bucket/prefix" in refusal(env.env_bucket)


# The look -------------------------------------------------------------------------------


def test_a_pair_of_readable_colours_is_taken(given):
    given("#0A5A78", dark="#7cc4e0")

    assert env.env_colours(NAME, "A_DARK_ONE") == ("#0A5A78", "#7cc4e0")


@pytest.mark.parametrize(
    ("light", "dark", "sentence"),
    [
        (
            "#B3300B",
            "#B3300B",
            "A_DARK_ONE is #B3300B: on #14171A its contrast is 2.9, and 4.5 is the "
            "least that everyone can read. Take a lighter one.",
        ),
        (
            "#FFCC00",
            "#FFCC00",
            "A_SETTING is #FFCC00: on #FCFBF8 its contrast is 1.5, and 4.5 is the "
            "least that everyone can read. Take a darker one.",
        ),
        (
            "#0A5A78",
            "",
            "A_DARK_ONE is missing: give it as #RRGGBB. The newsroom's colour is a "
            "pair, one for light paper and one for dark.",
        ),
        (
            "red;}",
            "#7CC4E0",
            "A_SETTING is red;}: give it as #RRGGBB. The newsroom's colour is a pair, "
            "one for light paper and one for dark.",
        ),
    ],
)
def test_a_colour_that_not_everyone_can_read_is_refused(given, light, dark, sentence):
    given(light, dark=dark)

    assert refusal(env.env_colours, "A_DARK_ONE") == sentence


def test_a_colour_must_be_readable_in_raised_boxes_too(given):
    given("#767676", dark="#7CC4E0")

    assert "on #FCFBF8" in refusal(env.env_colours, "A_DARK_ONE")
    given("#737373", dark="#7CC4E0")
    assert "on #F1EFE9" in refusal(env.env_colours, "A_DARK_ONE")


def test_the_papers_are_those_of_the_style_sheet():
    css = TOKENS.read_text().upper()

    assert re.findall(r"--PAPER: LIGHT-DARK\((\S+), (\S+)\);", css) == [
        (env.LIGHT_PAPERS[0], env.DARK_PAPERS[0])
    ]
    assert re.findall(r"--RAISED: LIGHT-DARK\((\S+), (\S+)\);", css) == [
        (env.LIGHT_PAPERS[1], env.DARK_PAPERS[1])
    ]


@pytest.mark.parametrize("font", ["Georgia", '"Source Sans 3", Times New Roman, serif'])
def test_a_font_is_a_stack_of_families(given, font):
    given(font)

    assert env.env_font(NAME, static=[]) == font


@pytest.mark.parametrize("font", ["-serif", "Arial;} a{", '"Arial', "url(x)", "A,,B"])
def test_a_font_is_nothing_else(given, font):
    given(font)

    assert "give families" in refusal(env.env_font, static=[])


def test_a_file_must_be_there(given, tmp_path):
    (tmp_path / "own").mkdir()
    for name in ("own/logo.svg", "own/fonts.css"):
        (tmp_path / name).touch()

    given("own/logo.svg")
    assert env.env_image(NAME, static=[tmp_path]) == "own/logo.svg"
    given("own/fonts.css")
    assert env.env_font(NAME, static=[tmp_path]) == "own/fonts.css"
    given("own/other.svg")
    assert "there is no such file" in refusal(env.env_image, static=[tmp_path])
    given("own/../own/logo.svg")
    assert "letters, digits, dots and dashes" in refusal(
        env.env_image, static=[tmp_path]
    )
    given("own/logo.gif")
    assert "give a .svg, .png or .webp" in refusal(env.env_image, static=[tmp_path])


def test_a_path_on_this_host_is_not_looked_for(given):
    given("/brand/logo.png")
    assert env.env_image(NAME, static=[]) == "/brand/logo.png"

    given("//elsewhere.example/logo.png")
    assert "letters, digits, dots and dashes" in refusal(env.env_image, static=[])


def test_a_size_is_two_numbers(given):
    given("120x40")
    assert env.env_size(NAME, default="1x1") == (120, 40)

    given("120")
    assert "such as 160x32" in refusal(env.env_size, default="1x1")


@pytest.mark.parametrize(("word", "count"), [("0", 0), ("5", 5), ("1000", 1000)])
def test_a_count_is_a_number(given, word, count):
    given(word)

    assert env.env_count(NAME) == count


@pytest.mark.parametrize("word", ["-1", "1001", "five", "٥", "1.5"])
def test_a_count_is_no_other_word(given, word):
    given(word)

    assert "give a number from 0 to 1000" in refusal(env.env_count)


def test_a_theme_is_a_folder_with_something_in_it(given, tmp_path):
    given(str(tmp_path))
    assert "templates/ or static/" in refusal(env.env_theme)
    given(str(tmp_path / "none"))
    assert "templates/ or static/" in refusal(env.env_theme)

    (tmp_path / "static").mkdir()
    given(str(tmp_path / "static/.."))
    assert env.env_theme(NAME) == tmp_path


@pytest.mark.parametrize(
    ("word", "expected"), [("on", True), ("FALSE", False), ("", "as it was")]
)
def test_a_boolean_is_one_of_eight_words(given, word, expected):
    given(word)

    assert env.env_bool(NAME, default="as it was") == expected


def test_a_boolean_is_no_other_word(given):
    given("perhaps")

    assert refusal(env.env_bool, default=True) == (
        f"{NAME} must be true or false, not 'perhaps'."
    )


def test_a_zone_is_one_that_is_known(given):
    given("")
    assert env.env_zone(NAME, default="Europe/Berlin") == "Europe/Berlin"
    given("Asia/Amman")
    assert env.env_zone(NAME, default="Europe/Berlin") == "Asia/Amman"
    given("Nope")
    assert refusal(env.env_zone, default="Europe/Berlin") == (
        "A_SETTING is Nope: no such time zone is known."
    )
