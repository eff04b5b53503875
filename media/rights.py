"""What the words that agencies send along forbid."""

import re

# From the special instructions (IPTC 2:40) of AP, Reuters, AFP, EPA and dpa, and of
# handouts: whoever writes one of these lets us show the picture, and not pass it on.
# "Editorial use only" and "mandatory credit" are no such words: this is editorial use,
# and a credit is asked for always.
FORBIDS_PASSING_ON = re.compile(
    r"""
      \b no [\s-]+ (?: re-?sales? | sales | archiv (?:e|es|al|ing) | syndication
                     | third [\s-]+ part(?:y|ies) | redistribution )
    | \b not [\s-]+ for [\s-]+ (?: sale | resale | archive | syndication )
    | \b own [\s-]+ use [\s-]+ only
    | \b (?: one [\s-]+ time | single | one-off ) [\s-]+ use
    | \b keine? \s+ (?: archiv\w* | weiterverk\w+ | weitergabe | verkauf )
    | \b nur \s+ (?: zur | f[uü]r \s+ (?: die | den ) ) \s+ eigenen? \s+
    | \b pas \s+ (?: d['’e]\s*archiv\w* | de \s+ (?: re)?vente )
    """,
    re.IGNORECASE | re.VERBOSE,
)


def forbid_passing_on(instructions: str) -> bool:
    return FORBIDS_PASSING_ON.search(instructions) is not None
