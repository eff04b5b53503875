"""The flood, past the mark of 1953. Data only."""

RECORD = [
    {
        "at": 216,
        "by": "ada",
        "heading": "River Office: Hallin weir is sound",
        "blocks": [
            """
            Hallin weir is undamaged, the River Office has told Newsbook. Its four gates
            were opened at {188} to let the water through, which from the village looks
            and sounds like a breach. Tarnley is not in danger from the weir.

            We reported otherwise for a quarter of an hour, and have taken that back.
            """
        ],
    },
    {
        "at": 228,
        "by": "ines",
        "heading": "What we know, and what we do not",
        "blocks": [
            {
                "html": """
                    <h4>We know</h4>
                    <ul>
                      <li>that the villages of Ferren and Lower Ferren are empty</li>
                      <li>that Mill Bridge bears nobody but people on foot</li>
                      <li>that no one has been reported dead or badly hurt.</li>
                    </ul>
                    <h4>We do not know</h4>
                    <ol>
                      <li>how high the river will go. The Office now expects <strong>between
                      7.20 and 7.50 metres</strong>, which is above the mark of 1953;</li>
                      <li>where four people from Lower Ferren are, whose names are on no list
                      yet. That need not mean anything: many have gone to relatives.</li>
                    </ol>
                    """,
            },
            {
                "url": "https://www.riveroffice.example/arn/mill-bridge",
                "title": "The gauge at Mill Bridge, hour by hour",
                "source": "River Office",
            },
        ],
    },
    {
        "at": 240,
        "by": "cal",
        "location": "Market square, Arnholt",
        "heading": "The square is a lake",
        "blocks": [
            """
            The water came into the market square not as a wave but as a shine between the
            cobbles. Half an hour later it was at the second step of the fountain. Anna
            Sorg’s picture at the top of this page was taken from the corn exchange.

            The two in the boat are well. They asked us to say that the geraniums on the
            third floor would like to be watered.
            """
        ],
    },
    {
        "at": 253,
        "by": "joon",
        "location": "Arnholt hospital",
        "heading": "Hospital on its own power",
        "blocks": [
            """
            Arnholt hospital has switched to its generators, as a precaution: the cellar of
            the nearest substation is filling. There is fuel for four days. Operations that
            can wait will wait; the emergency room is open, by the upper entrance.
            """,
            {
                "words": """
                    “It is the quietest day we have had this year. People are being
                    careful with themselves. I should like to ask them to go on.”
                    """,
                "speaker": "Dr Paul Wendt",
                "role": "head of the emergency room",
            },
        ],
    },
    {
        "at": 266,
        "by": "ada",
        "heading": "The Arn is higher than in 1953",
        "is_key_event": True,
        "retitle": (
            "River at record height: valley evacuates",
            "The Arn has passed the mark of 1953 and some 1,900 people have left their "
            "homes. The River Office expects the water to stay high for two days.",
        ),
    },
    {
        "at": 276,
        "by": "mira",
        "label": "Correspondent",
        "location": "Hill School, Arnholt",
        "heading": "Those who remember the other flood",
        "blocks": [
            """
            In the gym of the Hill School seven people sit together who were children in
            1953. They did not plan it. One heard another say “the year of the boats”, and
            moved her chair.
            """,
            {
                "words": """
                    “[My father] rowed up Mill Lane and handed us out of the bedroom window,
                    me and the clock. I was four. I remember that he took the clock first,
                    because I was holding it, and that I thought for years he had made his
                    choice.”
                    """,
                "speaker": "Agnes Torr",
                "role": "retired teacher",
                "place": "Arnholt",
            },
            """
            “And what had he said?” asks the man beside her. “He said: ‘Now, hold on to
            [the boat], not to me’,” she says. “It was good advice.”
            """,
        ],
    },
    {
        "at": 286,
        "by": "joon",
        "heading": "Telephones are patchy: send text messages",
        "blocks": [
            """
            Two masts in the upper valley have lost power and calls from Grell and Ferren
            fail more often than not. Text messages get through, sometimes after minutes.
            A mobile mast is on its way from Tolvern.
            """
        ],
    },
    {
        "at": 297,
        "by": "cal",
        "location": "Arnholt",
        "heading": "Three people who kept the town moving",
        "blocks": [
            "There are hundreds like them. We met these three.",
            {
                "picture": "bus_driver.jpg",
                "caption": "Nils Abern drove the last bus out of Ferren. It has 42 seats; "
                "he counted 88 passengers, three dogs and a tortoise.",
                "credit": "Anna Sorg/Newsbook",
                "alt": "Portrait of a bearded man in a driver’s cap, a dark jacket and a "
                "red tie.",
            },
            {
                "picture": "telephonist.jpg",
                "caption": "Dora Kell has answered the district’s telephone since the "
                "first warning. She had retired in spring.",
                "credit": "Anna Sorg/Newsbook",
                "alt": "Portrait of a woman with grey hair pinned up, round glasses and a "
                "headset.",
            },
            {
                "picture": "ferryman.jpg",
                "caption": "Josef Lind, ferryman until the bridge was built, took his boat "
                "out of the museum and put it back in the water.",
                "credit": "Anna Sorg/Newsbook",
                "alt": "Portrait of an old man with a white moustache, a knitted cap and "
                "yellow oilskins.",
            },
        ],
    },
    {
        "at": 307,
        "by": "ines",
        "heading": "The valley at a glance",
        "blocks": [
            """
            Our map shows what is under water, which roads still lead out, and the three
            shelters. We shall draw it again when it changes.
            """,
            {
                "picture": "valley_map.webp",
                "caption": "The Arn between Ferren and Tarnley",
                "credit": "Newsbook graphics; data: River Office",
                "alt": "A map of the valley. The river has covered the meadows at Ferren "
                "and the streets on both banks at Arnholt. Mill Bridge is marked closed, "
                "Station Bridge open. Three shelters lie on higher ground.",
            },
        ],
    },
    {
        "at": 317,
        "by": "ada",
        "heading": "2,900 people have left their homes",
        "blocks": [
            """
            About 2,900 people from Ferren, Lower Ferren and the lower town of Arnholt have
            left their homes, the district says. Some 600 of them are in the three
            shelters; the others are with family and friends. Beds are free in all three.

            The four people from Lower Ferren who had been on no list are well. They are
            with relatives in Grell and had no idea that anyone was looking for them.
            """
        ],
        "then": [
            {
                "at": 324,
                "by": "ines",
                "verb": "correct",
                "swap": ("2,900", "1,900"),
                "note": "Heading and text said 2,900 people. It is about 1,900: 700 from "
                "the two villages and 1,200 from Arnholt.",
            }
        ],
    },
    {
        "at": 327,
        "by": "mira",
        "location": "The riding hall, Tarnley road",
        "heading": "A tortoise, 41 cats and a parrot with opinions",
        "blocks": [
            """
            The riding hall takes animals, and is a little louder for it. Each has a label
            with its name and its person’s. The parrot, which belongs to the harbour
            master’s widow, has learnt within hours to say “next, please”.
            """,
            {
                "words": """
                    “I gave the tortoise half of my sandwich, but only the cucumber. He is
                    called Admiral. He is older than my grandma and he has no idea what is
                    going on.”
                    """,
                "speaker": "Tilda, 8",
                "role": "with her parents’ kind permission",
            },
        ],
    },
    {
        "at": 331,
        "by": "mira",
        "heading": "Water is said to stand in the hospital’s cellar",
        "verification": "unconfirmed",
        "blocks": ["A neighbour saw pumps in the yard. We are asking the hospital."],
        "then": [
            {
                "at": 336,
                "by": "mira",
                "verb": "mark_wrong",
                "note": "The cellar of the hospital is dry. The pumps in its yard are for "
                "the street.",
            }
        ],
    },
    {
        "at": 338,
        "by": "joon",
        "location": "Mill Bridge, Arnholt",
        "heading": "“She is tired, but she is standing”",
        "blocks": [
            """
            Instruments on the piers of Mill Bridge show that it moves: four millimetres,
            back and forth, as tree trunks strike it. That is within what its builders
            allowed for in 1871.
            """,
            {
                "words": """
                    “She is tired, but she is standing. What I worry about is not the water
                    that we see. It is the gravel under the third pier, which we do not.”
                    """,
                "speaker": "Marek Thal",
                "role": "bridge engineer",
                "place": "Arnholt",
            },
        ],
    },
]
