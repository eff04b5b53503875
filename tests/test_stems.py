"""Words as their stems, looked for and marked in a text."""

from liveblog.markup.stems import Term, marked, stem, stems, terms
from tests.for_each import for_each


@for_each(
    ("language", "one", "other"),
    [
        ("en", "flooded", "Floods"),
        ("de", "Hochwassers", "hochwasser"),
        ("de", "Müller", "Muller"),
        ("de-AT", "Brücken", "Brücke"),
        ("fr", "inondées", "inonde"),
        ("ar", "المدينة", "مدينة"),
        ("es", "inundaciones", "inundación"),
        ("xx", "CAFÉ", "cafe"),
    ],
)
def test_forms_of_a_word_have_one_stem(language, one, other):
    assert stem(one, language) == stem(other, language)


def test_a_language_without_a_stemmer_keeps_its_words():
    assert list(stems("Floods, flooded 2.5", "xx")) == ["floods", "flooded", "2", "5"]


def test_stems_are_letters_and_digits_alone():
    hostile = 'o\'brien "quoted" a&b|!c:* <->  ﷺ हिन्दी e\u0301te\u0301 \x00\\ _x_ ½ Ⅷ'
    for each in stems(hostile, "en"):
        assert each.isalnum(), each


def test_a_letter_with_its_accent_apart_is_the_same():
    assert stem("e\u0301te\u0301", "fr") == stem("été", "fr")


def test_a_word_without_an_end_is_cut():
    assert stem("x" * 100_000, "xx") == "x" * 60


def test_terms_are_looked_for_in_each_language_once():
    assert terms("Floods", ["en", "de", "en"], most=5) == [Term(("flood",))]
    assert terms("sources", ["fr", "en"], most=5) == [Term(("sourc",))]
    assert terms("waters", ["xx", "en"], most=5) == [Term(("water", "waters"))]


def test_no_more_terms_than_asked():
    assert [term.stems for term in terms("a b c d", ["xx"], most=2)] == [("a",), ("b",)]


def test_a_star_looks_for_beginnings():
    assert terms("Flö* gate", ["xx"], most=5) == [
        Term(("flo",), is_prefix=True),
        Term(("gate",)),
    ]


def test_what_is_found_is_marked():
    wanted = terms("flood gat*", ["en"], most=5)
    assert marked("The floods at the gates.", wanted, "en") == [
        ("The ", False),
        ("floods", True),
        (" at the ", False),
        ("gates", True),
        (".", False),
    ]


def test_without_terms_nothing_is_marked():
    assert marked("The floods", [], "en") == [("The floods", False)]
    assert marked("", [], "en") == []
