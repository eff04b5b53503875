"""The languages that a blog may be in: by their own names, and how each is written.

Most are Django's. Of many more we have no words: around such a story ours are English, and say so.
"""

import unicodedata
from functools import cache

from django.conf import settings
from django.conf.locale import LANG_INFO
from django.utils.translation import get_language_info

# By their own names, after CLDR: what Django does not have, or calls by an English name.
MORE = {
    "ak": ("Akan", "Akan"),
    "am": ("አማርኛ", "Amharic"),
    "as": ("অসমীয়া", "Assamese"),
    "ay": ("Aymar aru", "Aymara"),
    "ba": ("Башҡорт теле", "Bashkir"),
    "bho": ("भोजपुरी", "Bhojpuri"),
    "bm": ("Bamanakan", "Bambara"),
    "bo": ("བོད་སྐད་", "Tibetan"),
    "ce": ("Нохчийн мотт", "Chechen"),
    "ceb": ("Cebuano", "Cebuano"),
    "co": ("Corsu", "Corsican"),
    "cv": ("Чӑваш чӗлхи", "Chuvash"),
    "dv": ("ދިވެހި", "Divehi"),
    "ee": ("Eʋegbe", "Ewe"),
    "ff": ("Pulaar", "Fula"),
    "fil": ("Filipino", "Filipino"),
    "fo": ("Føroyskt", "Faroese"),
    "fur": ("Furlan", "Friulian"),
    "gn": ("Avañeʼẽ", "Guarani"),
    "gsw": ("Schwiizertüütsch", "Swiss German"),
    "gu": ("ગુજરાતી", "Gujarati"),
    "gv": ("Gaelg", "Manx"),
    "ha": ("Hausa", "Hausa"),
    "haw": ("ʻŌlelo Hawaiʻi", "Hawaiian"),
    "ht": ("Kreyòl ayisyen", "Haitian Creole"),
    "iu": ("ᐃᓄᒃᑎᑐᑦ", "Inuktitut"),
    "jv": ("Basa Jawa", "Javanese"),
    "kea": ("Kabuverdianu", "Kabuverdianu"),
    "ki": ("Gikuyu", "Kikuyu"),
    "kl": ("Kalaallisut", "Greenlandic"),
    "kok": ("कोंकणी", "Konkani"),
    "ks": ("کٲشُر", "Kashmiri"),
    "ku": ("Kurdî (kurmancî)", "Kurdish"),
    "kw": ("Kernewek", "Cornish"),
    "lg": ("Luganda", "Ganda"),
    "lij": ("Ligure", "Ligurian"),
    "ln": ("Lingála", "Lingala"),
    "lo": ("ລາວ", "Lao"),
    "mai": ("मैथिली", "Maithili"),
    "mg": ("Malagasy", "Malagasy"),
    "mi": ("Māori", "Māori"),
    "mni": ("মৈতৈলোন্", "Manipuri"),
    "mt": ("Malti", "Maltese"),
    "nd": ("isiNdebele", "North Ndebele"),
    "nds": ("Plattdüütsch", "Low German"),
    "nso": ("Sesotho sa Leboa", "Northern Sotho"),
    "ny": ("Chichewa", "Nyanja"),
    "oc": ("Occitan", "Occitan"),
    "om": ("Afaan Oromoo", "Oromo"),
    "or": ("ଓଡ଼ିଆ", "Odia"),
    "pcm": ("Naijíriá Píjin", "Nigerian Pidgin"),
    "prs": ("دری", "Dari"),
    "ps": ("پښتو", "Pashto"),
    "qu": ("Runasimi", "Quechua"),
    "rm": ("Rumantsch", "Romansh"),
    "rn": ("Ikirundi", "Rundi"),
    "rw": ("Ikinyarwanda", "Kinyarwanda"),
    "sa": ("संस्कृतम्", "Sanskrit"),
    "sah": ("Саха тыла", "Yakut"),
    "sat": ("ᱥᱟᱱᱛᱟᱲᱤ", "Santali"),
    "sc": ("Sardu", "Sardinian"),
    "sd": ("سنڌي", "Sindhi"),
    "se": ("Davvisámegiella", "Northern Sami"),
    "si": ("සිංහල", "Sinhala"),
    "sm": ("Gagana Samoa", "Samoan"),
    "smn": ("Anarâškielâ", "Inari Sami"),
    "sn": ("chiShona", "Shona"),
    "so": ("Soomaali", "Somali"),
    "ss": ("siSwati", "Swati"),
    "st": ("Sesotho", "Southern Sotho"),
    "su": ("Basa Sunda", "Sundanese"),
    "szl": ("Ślōnski", "Silesian"),
    "ti": ("ትግርኛ", "Tigrinya"),
    "tn": ("Setswana", "Tswana"),
    "to": ("Lea fakatonga", "Tongan"),
    "tpi": ("Tok Pisin", "Tok Pisin"),
    "ts": ("Xitsonga", "Tsonga"),
    "ve": ("Tshivenḓa", "Venda"),
    "vec": ("Veneto", "Venetian"),
    "wo": ("Wolof", "Wolof"),
    "xh": ("isiXhosa", "Xhosa"),
    "yi": ("ייִדיש", "Yiddish"),
    "yo": ("Èdè Yorùbá", "Yoruba"),
    "yue": ("粵語", "Cantonese"),
    "zgh": ("ⵜⴰⵎⴰⵣⵉⵖⵜ", "Standard Moroccan Tamazight"),
    "zu": ("isiZulu", "Zulu"),
}
BETTER = {
    "cs": "Čeština",
    "dsb": "Dolnoserbšćina",
    "es-mx": "Español de México",
    "eu": "Euskara",
    "hi": "हिन्दी",
    "hsb": "Hornjoserbšćina",
    "kk": "Қазақ тілі",
    "km": "ខ្មែរ",
    "kn": "ಕನ್ನಡ",
    "lt": "Lietuvių",
    "mn": "Монгол",
    "my": "မြန်မာ",
    "pa": "ਪੰਜਾਬੀ",
    "sk": "Slovenčina",
    "th": "ไทย",
}
# Not what Django says: Azerbaijani is written from the left but in Iran.
RIGHT_TO_LEFT = {
    *("ar", "ckb", "dv", "fa", "he", "ks", "prs", "ps", "sd", "ug", "ur", "yi"),
}


@cache
def own_names() -> dict[str, str]:
    """Every language by its own name: those that the interface speaks, then the others by name."""
    spoken = dict(settings.LANGUAGES)
    named = {
        code: BETTER.get(code) or _with_a_capital(facts["name_local"])
        for code, facts in LANG_INFO.items()
        if "fallback" not in facts
    }
    named |= {code: name for code, (name, _english) in MORE.items()}
    others = {code: name for code, name in named.items() if code not in spoken}
    others = {code: _in_one_form(name) for code, name in others.items()}
    in_order = sorted(others.items(), key=lambda pair: _without_accents(pair[1]))
    return spoken | dict(in_order)


def own_name(code: str) -> str:
    """As its speakers call it; the code itself, where we know no name of it."""
    names = own_names()
    return names.get(code) or names.get(code.partition("-")[0]) or code


def name_here(code: str) -> str:
    """In the active language; in English, where Django has no name of it."""
    if code in MORE:
        return MORE[code][1]
    return str(get_language_info(code)["name_translated"])


def interface_language(code: str) -> str:
    """That of our own words around a story in this language: English where we have none in it."""
    known = {each for each, _name in settings.LANGUAGES}
    # `de-at` by its first part; `zh-hans` is one of ours as it stands.
    ours = {code, code.partition("-")[0]} & known
    return code if ours else settings.LANGUAGE_CODE


def is_right_to_left(code: str) -> bool:
    return code.partition("-")[0] in RIGHT_TO_LEFT


def _with_a_capital(name: str) -> str:
    return name[:1].title() + name[1:]  # Georgian has none at the beginning of a name


def _in_one_form(name: str) -> str:
    return unicodedata.normalize("NFC", name)


def _without_accents(name: str) -> str:
    letters = unicodedata.normalize("NFD", name.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each))
