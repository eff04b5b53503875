"""The cast of the demo and its blogs, as plain data; `newsroom.py` plays it.

`at` counts minutes from a blog's first one. In words, `{95}` stands for the time of day
at minute 95, single newlines are spaces and an empty line begins a paragraph. A block is
a text, or a quote if it has `words`, or a figure if it has a `picture` (a file in `pictures/`).
What editors write carries no byline unless one is given. `then` lists what happens to an
update afterwards, by Ada unless said otherwise: `add` appends blocks, `correct` swaps
words and says so, `confirm` and `mark_wrong` say what became of what was unconfirmed. An
update with a `name` may be announced by a later one.
"""

from .story_closed import STORM, STORM_CLOSING
from .story_crest import CREST
from .story_falling import FALLING
from .story_ferry import FERRY
from .story_record import RECORD
from .story_return import RETURN
from .story_rising import RISING
from .story_warning import WARNING

CAST = {
    "ada": {"byline": "Ada Brandt", "role": "editor"},
    "ines": {"byline": "Ines Noor", "role": "editor"},
    "cal": {"byline": "Cal Ferris", "role": "correspondent"},
    "mira": {"byline": "Mira Holt", "role": "correspondent"},
    "joon": {"byline": "Joon Adler", "role": "correspondent"},
    "lina": {"byline": "لينا حدّاد", "role": "correspondent"},
}

FLOOD = {
    "slug": "flood",
    "headline": "Arn valley on alert as the river rises",
    "standfirst": "After two days of rain the Arn is rising faster than at any time since "
    "1953. The River Office has issued a flood warning for Arnholt and its valley.",
    "introduction": """
        It has rained in the hills above the Arn for two days, on ground that Storm Ilka
        had already filled. Now the river is bringing all of it down to Arnholt, a town of
        14,000 people with two bridges and a long memory.

        That memory has a mark: a brass line at 7.10 metres on the gauge below Mill Bridge,
        set there after the flood of 1953. “We were told as children that no one would ever
        see it wet,” says the town’s archivist, Carl Behn.

        Our correspondents Cal Ferris, Mira Holt and Joon Adler are in Arnholt, in Ferren
        and along the line to Tarnley. Ada Brandt and Ines Noor are at the desk.

        We publish what we can confirm. Where we have been wrong, we say so beside the
        update, and leave the note there.
        """,
    "hero": {
        "picture": "flooded_square.jpg",
        "caption": "A crew of the rowing club brings two people across the market square "
        "of Arnholt",
        "credit": "Anna Sorg/Newsbook",
        "alt": "Gabled houses and a church tower stand in deep water in the rain; a "
        "rowing boat with three people crosses the square.",
        "at": 243,
        "by": "ines",
    },
    "summary": {
        "at": 454,
        "by": "ines",
        "words": """
            The Arn crested at 7.38 metres in Arnholt, 28 centimetres above the mark of
            1953, and has begun to fall.

            1,900 people have left their homes. Nobody is missing.

            Tap water is safe, except in Grell. Mill Bridge is closed to everyone.
            """,
    },
    "source_line": "Newsbook and news agencies",
    "members": ["cal", "mira", "joon"],
    # The blog's first minute, counted back from now; its last update is at 477.
    "minutes_ago": 480,
    "is_pinned": True,
    "updates": WARNING + RISING + RECORD + CREST,
    "drafts": [
        {
            "at": 470,
            "by": "mira",
            "location": "Hill School, Arnholt",
            "heading": "The grandmother in Grell has a telephone again",
            "blocks": [
                """
                Unfinished. Ask the parents once more before this goes out, and spell the
                name of the baby with them.
                """
            ],
        }
    ],
}

RIVER_FERRY = {
    "slug": "river-ferry",
    "language": "ar",
    "direction": "rtl",
    "time_zone": "Asia/Amman",
    "headline": "«سنونو» تعود إلى النهر: أول عبّارة منذ عامين",
    "standfirst": "بعد عامين من التوقّف تعود العبّارة إلى العمل بين الضفتين بمحرّك كهربائي. "
    "نتابع يومها الأول من الرصيف ومن على متنها.",
    "introduction": """
        توقّفت العبّارة حين تعطّل محرّكها القديم، وصار الطريق بين الضفتين أربعة وثلاثين
        كيلومترًا. جمع أهل البلدتين ثمن محرّك جديد، واليوم يعبر به أوّلهم.
        """,
    "source_line": "نيوزبوك",
    "members": ["lina"],
    "minutes_ago": 106,
    "updates": FERRY,
}

STORM_ILKA = {
    "slug": "storm-ilka",
    "headline": "Storm Ilka: “She does what she wants and I do not go out”",
    "standfirst": "Gusts of 137 kilometres an hour, an island cut off and a school without "
    "its roof: how the coast came through the storm.",
    "introduction": """
        Storm Ilka reached the coast between Sandhaven and the Holms with more wind than
        any storm in ten years. We followed her from the first warning to the first ferry.
        """,
    "source_line": "Newsbook and the weather service",
    "members": ["mira", "joon"],
    "minutes_ago": 5 * 24 * 60,
    "updates": STORM,
    "closing": {"at": 362, "by": "ines", "message": STORM_CLOSING},
}

BUDGET_DAY = {
    "slug": "budget-day",
    "headline": "Budget day: what the minister brings",
    "standfirst": "The finance minister presents her third budget. We explain it as she "
    "speaks.",
    "introduction": """
        Schools, railways and the price of flood defences: three questions for one speech.
        """,
    "source_line": "Newsbook",
    "members": ["joon"],
    "minutes_ago": 90,
    "is_prepared": True,
    "updates": [],
    "drafts": [
        {
            "at": 20,
            "by": "joon",
            "label": "Explainer",
            "heading": "How to read a budget in five minutes",
            "blocks": [
                """
                Begin at the end. The last table says what the state owes; everything
                before it is a reason.
                """
            ],
        },
        {
            "at": 41,
            "by": "ines",
            "heading": "The minister has begun to speak",
            "blocks": ["To be published when she does. Check the first sentence."],
        },
    ],
}

TRAM_VOTE = {
    "slug": "tram-vote",
    "headline": "Tolvern votes on its tram",
    "standfirst": "Should the capital have trams again after sixty years? The halls are "
    "open; we report from the first count on.",
    "source_line": "Newsbook",
    "members": ["joon"],
    "minutes_ago": 55,
    "updates": [],
}

# What `manage.py drip` plays on the flood, over and over.
DRIP = FALLING + RETURN

# The oldest first, so that the newest has the highest number.
BLOGS = [STORM_ILKA, TRAM_VOTE, BUDGET_DAY, RIVER_FERRY, FLOOD]
