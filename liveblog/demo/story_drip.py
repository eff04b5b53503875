"""What happens in Arnholt after the crest, for `manage.py drip`. Data only.

As in `story.py`, but what happens to an update later is a step of its own, with a `verb`
and the name `of` the update that it is done to.
"""

DRIP = [
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
                "picture": "gauge_chart_falling",
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
            """
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
    {
        "by": "ada",
        "heading": "The upper Strand is open",
        "blocks": [
            """
            People who live on the upper Strand, house numbers 40 to 112, may go home. Bring
            boots and a torch. If the cellar has water in it, leave it there for now: the
            fire brigade pumps, and tells you when.
            """
        ],
    },
    {"verb": "unpin", "of": "streets"},
    {
        "name": "lane",
        "by": "joon",
        "heading": "Mill Lane to open within the hour",
        "blocks": ["Mill Lane will be opened within the hour, a firefighter says."],
    },
    {
        "by": "cal",
        "label": "Correspondent",
        "location": "The Strand, Arnholt",
        "heading": "Going home",
        "blocks": [
            """
            You can tell who has opened the door and who has not. Those who have stand in
            the street and talk to each other. Those who have not hold the key.
            """,
            {
                "words": """
                    “It smells of river. But the stairs are there, and the cat has looked at
                    it and gone to sleep on it, so I suppose that we are home.”
                    """,
                "speaker": "Paula Reiss",
                "role": "bookbinder",
                "place": "the Strand, Arnholt",
            },
        ],
    },
    {
        "by": "joon",
        "heading": "Hospital back on the grid",
        "blocks": [
            """
            The substation is dry and the hospital has switched its generators off. Planned
            operations begin again with the next shift.
            """
        ],
    },
    {
        "verb": "withdraw",
        "of": "lane",
        "notice": "It said that Mill Lane would open within the hour. It will be the day "
        "after tomorrow, says the district, whom we should have asked first.",
        "reason": "Hearsay.",
    },
    {
        "by": "ines",
        "label": "Your questions",
        "heading": "What do I do with wet photographs?",
        "blocks": [
            """
            Do not pull them apart. Put them in clean, cold water, slide them from each
            other there, and hang them up by a corner, as washing. If there are too many,
            freeze them in a bag: that stops the clock until you have time.

            The town archive gives this advice, and its freezer. Ring Carl Behn on 550 340.
            """
        ],
    },
    {
        "by": "ada",
        "heading": "Mayor thanks “everyone who knocked at a door”",
        "blocks": [
            {
                "words": """
                    “We shall name the firefighters and the rowers and the soldiers, and we
                    shall be right to. But this town was emptied by neighbours, who rang a
                    bell, said their name, and waited for the answer.”
                    """,
                "speaker": "Hanne Vold",
                "role": "mayor of Arnholt",
                "source_url": "https://arnholt.example/flood/thanks",
            },
        ],
    },
    {
        "by": "cal",
        "location": "Mill Lane, Arnholt",
        "heading": "A slate at the baker’s door",
        "blocks": [
            """
            Samir Haddad’s oven is full of sand. His slate is back at the door all the same,
            with the sentence of the day:
            """,
            "«غداً نخبز من جديد.»",
            "“Tomorrow we bake again.”",
        ],
    },
    {
        "by": "mira",
        "location": "Arnholt hospital",
        "heading": "The girl from the music room has a name",
        "blocks": [
            """
            The grandmother in Grell knows, and so we may say it: Arna. Her parents insist
            that they had chosen it before.
            """
        ],
    },
    {
        "name": "trains",
        "by": "joon",
        "heading": "Trains: one track, every hour",
        "blocks": [
            """
            From the next full hour a train runs every hour between Tarnley and Arnholt, on
            one track and slowly. The line to Ferren stays closed for a week at least: forty
            metres of the embankment lie in a field.
            """
        ],
    },
    {
        "verb": "correct",
        "of": "trains",
        "by": "joon",
        "swap": ("forty metres", "fourteen metres"),
        "note": "Fourteen metres of the embankment are missing, not forty.",
    },
    {"by": "ada", "heading": "Gauge at Mill Bridge: 6.54 metres"},
    {
        "name": "bridge",
        "by": "cal",
        "location": "Mill Bridge, Arnholt",
        "heading": "Mill Bridge opens to people on foot",
        "blocks": [
            """
            The two men who had put up the barrier took it down. The first across was the
            nurse who had been the last, on her way home.
            """,
            {
                "picture": "bridge_in_rain",
                "caption": "Mill Bridge as it was at the crest, two hands of air left",
                "credit": "Anna Sorg/Newsbook",
                "alt": "A stone bridge of four arches in heavy rain, shut by a barrier in "
                "red and white; the river reaches high up the arches.",
            },
        ],
    },
    {"verb": "mark_key_event", "of": "bridge"},
    {
        "by": "mira",
        "location": "Lower Ferren",
        "heading": "St Brede’s has a piano, and a stain",
        "blocks": [
            """
            The water stood 30 centimetres high in the dining room. Ruth Amsel has drawn a
            pencil line on the wall, with the date, under the one that her mother drew.
            """,
            {
                "words": """
                    “There is room for a third above it. I hope that whoever draws it finds
                    our menu with the names. I have put it behind the clock.”
                    """,
                "speaker": "Ruth Amsel",
                "role": "matron of St Brede’s home",
                "place": "Lower Ferren",
            },
        ],
    },
    {
        "by": "ines",
        "heading": "How to help",
        "blocks": [
            """
            The district needs buckets, squeegees, dehumidifiers and people for the day
            after tomorrow, when Mill Lane opens. It does not need clothes: there are two
            halls full.

            Money goes to the flood fund of the town hall, which publishes every week what
            it has been spent on.
            """
        ],
    },
    {
        "by": "joon",
        "location": "Quarry Road, Arnholt",
        "heading": "What becomes of nine thousand sandbags",
        "blocks": [
            """
            They are not thrown away. The sand is washed and goes to the playgrounds; the
            sacks go to Tarnley, for the potatoes. The accordion has gone home.
            """
        ],
    },
    {
        "by": "cal",
        "location": "Mill Bridge, Arnholt",
        "heading": "The eighth line",
        "blocks": [
            """
            A stonemason has been let down on a rope to cut a new line into the third pier,
            28 centimetres above the highest. Below him a dozen people stand with umbrellas
            which they do not need. It has stopped raining.
            """
        ],
    },
]
