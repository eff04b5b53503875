"""What happens in Arnholt after the crest, for `manage.py drip`. Data only.

As in `story.py`, but what happens to an update later is a step of its own, with a `verb`
and the name `of` the update that it is done to.
"""

FALLING = [
    {"by": "ada", "heading": "Gauge at Mill Bridge: 7.32 metres"},
    {
        "by": "cal",
        "location": "Mill Bridge, Arnholt",
        "heading": "A line of wet stone, as wide as a hand",
        "blocks": [
            """
            Above the water a dark stripe has appeared on the piers. It is what the river
            has given back so far. People photograph it as they would a rainbow.
            """
        ],
    },
    {
        "name": "shuttle",
        "by": "joon",
        "heading": "Station Bridge: more shuttles",
        "blocks": [
            """
            The brewery has lent two vans, and the shuttle over Station Bridge now leaves
            every three minutes. It is free. The seats smell faintly of hops.
            """
        ],
    },
    {
        "verb": "correct",
        "of": "shuttle",
        "by": "joon",
        "swap": ("every three minutes", "every five minutes"),
        "note": "The shuttle leaves every five minutes, not every three.",
    },
    {
        "by": "mira",
        "label": "Correspondent",
        "location": "Hill School, Arnholt",
        "heading": "The chess sets have come",
        "blocks": [
            """
            Eleven of them, within an hour of our asking, three with a rook missing. A salt
            cellar has been promoted.
            """,
            {
                "words": """
                    “I have lost to a nine-year-old, a bus driver and the vicar. I have not
                    enjoyed myself so much since we were told to leave.”
                    """,
                "speaker": "Agnes Torr",
                "role": "retired teacher",
                "place": "Arnholt",
            },
        ],
    },
    {
        "name": "streets",
        "by": "ines",
        "heading": "In which order streets will be opened",
        "blocks": [
            """
            The district has published its list: first the upper Strand, then the market,
            then Mill Lane, and Ferren and Lower Ferren last. A street is opened when gas,
            current and cellars have been checked in every house of it, not before.
            """
        ],
    },
    {"verb": "mark_key_event", "of": "streets"},
    {"verb": "pin", "of": "streets"},
    {
        "by": "ada",
        "heading": "Tap water in Grell is safe again",
        "blocks": [
            "The second sample is clean. Nobody needs to boil water in Grell any longer."
        ],
    },
    {
        "by": "cal",
        "location": "Market square, Arnholt",
        "heading": "“First the mud, then the tears, then the coffee”",
        "blocks": [
            {
                "words": """
                    “My mother had a rule for floods. First the mud, then the tears, then
                    the coffee. Never in another order, or you will be at it all week.”
                    """,
                "speaker": "Josef Lind",
                "role": "ferryman",
                "place": "Arnholt",
            },
        ],
    },
    {
        "by": "joon",
        "location": "Arnholt station",
        "heading": "A first train, at walking pace",
        "blocks": [
            """
            An engine without carriages has crept from Tarnley to Arnholt with two men
            walking in front of it, looking at the ballast. It took 50 minutes for seven
            kilometres and was greeted like a royal visit.
            """
        ],
    },
    {"name": "slip", "by": "mira", "heading": "Hello from the qu"},
    {
        "verb": "withdraw",
        "of": "slip",
        "by": "mira",
        "reason": "A thumb on the wrong button.",
    },
    {
        "by": "mira",
        "location": "The old quarry, above Ferren",
        "heading": "Sixty-two cows, all present",
        "blocks": [
            """
            Greta Olm has counted them twice. They were milked in the quarry, with a machine
            from the agricultural college, and gave more than usual. “They like company,”
            she says.
            """
        ],
    },
    {
        "by": "cal",
        "heading": "The river’s whole day in one line",
        "blocks": [
            {
                "picture": "gauge_chart_falling.webp",
                "caption": "Eleven hours at Mill Bridge: the Arn is below the mark of 1953",
                "credit": "Newsbook graphics; data: River Office",
                "alt": "A line chart of the river’s height. It rises from 4.92 to 7.38 "
                "metres in under seven hours and falls to 6.96 by the eleventh.",
            },
        ],
    },
    {
        "name": "below",
        "by": "ada",
        "heading": "Below the brass line: the Arn falls under 7.10 metres",
    },
    {"verb": "mark_key_event", "of": "below"},
    {
        "by": "ines",
        "byline": "Ines Noor",
        "label": "Analysis",
        "heading": "What the meadows did",
        "blocks": [
            """
            Without the meadows at Ferren the crest would have come two hours earlier and
            some forty centimetres higher, the River Office estimates. Forty centimetres is
            the difference between the second step of the fountain and the town hall’s door.

            The meadows cost the district 80,000 a year in payments to the farmers who let
            them flood. It is a figure to keep in mind on budget day.
            """,
        ],
    },
    {
        "by": "joon",
        "location": "Mill Bridge, Arnholt",
        "heading": "Divers look under the third pier",
        "blocks": [
            """
            Two divers on ropes have gone down at the third pier. They work by touch, as
            they see nothing at all, and report by telephone along the rope.
            """,
            {
                "words": """
                    “[The gravel] is where it should be. I would have kissed the man, had
                    he not been wearing a helmet.”
                    """,
                "speaker": "Marek Thal",
                "role": "bridge engineer",
                "place": "Arnholt",
            },
        ],
    },
    {
        "by": "mira",
        "location": "The riding hall, Tarnley road",
        "blocks": [
            """
            A notice on the door of the riding hall: “Whoever owns the parrot, please
            collect it. It has begun to answer the telephone.”
            """
        ],
    },
]
