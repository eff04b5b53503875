"""What `manage.py drip` tells after `story_falling`. Data only."""

RETURN = [
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
            {
                "words": "“Tomorrow we bake again.”",
                "original": "«غداً نخبز من جديد.»",
                "original_language": "ar",
                "speaker": "Samir Haddad",
                "role": "baker",
            },
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
                "picture": "bridge_in_rain.jpg",
                "caption": "Mill Bridge as it was at the crest, with a metre of air left",
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
            {
                "html": """
                    <p>The district needs <strong>buckets, squeegees, dehumidifiers and
                    people</strong> for the day after tomorrow, when Mill Lane opens. It
                    does <em>not</em> need clothes: there are two halls full.</p>
                    <p>Money goes to the <a href="https://arnholt.example/flood/fund">flood
                    fund of the town hall</a>, which publishes every week what it has been
                    spent on.</p>
                    """,
            },
            {
                "url": "https://arnholt.example/flood/volunteers",
                "title": "When to come, and what to wear",
            },
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
