"""The flood, second half: past the mark of 1953, to the crest. Data only."""

CREST = [
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
            """
            We know that the villages of Ferren and Lower Ferren are empty; that Mill
            Bridge bears nobody but people on foot; that no one has been reported dead or
            badly hurt.

            We do not know how high the river will go. The Office now expects between 7.20
            and 7.50 metres, which is above the mark of 1953. We do not know of four people
            from Lower Ferren whose names are on no list yet; that need not mean anything,
            as many have gone to relatives.
            """
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
                "picture": "bus_driver",
                "caption": "Nils Abern drove the last bus out of Ferren. It has 42 seats; "
                "he counted 88 passengers, three dogs and a tortoise.",
                "credit": "Anna Sorg/Newsbook",
                "alt": "Portrait of a bearded man in a driver’s cap, a dark jacket and a "
                "red tie.",
            },
            {
                "picture": "telephonist",
                "caption": "Dora Kell has answered the district’s telephone since the "
                "first warning. She had retired in spring.",
                "credit": "Anna Sorg/Newsbook",
                "alt": "Portrait of a woman with grey hair pinned up, round glasses and a "
                "headset.",
            },
            {
                "picture": "ferryman",
                "caption": "Josef Lind, ferryman until the bridge was built, took his boat "
                "out of the museum and put it back in the water.",
                "credit": "Anna Sorg/Newsbook",
                "alt": "Portrait of an old man with a white moustache, a knitted cap and "
                "yellow oilskins.",
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
    {
        "at": 349,
        "by": "cal",
        "label": "Correspondent",
        "location": "Mill Bridge, Arnholt",
        "heading": "Mill Bridge is now closed to everyone",
        "blocks": [
            """
            The last to cross was a nurse on her way to work. She was given a hand, and a
            round of applause, and then two men put the barrier across.
            """,
            {
                "picture": "bridge_in_rain",
                "caption": "The water is two hands below the crown of the arches",
                "credit": "Anna Sorg/Newsbook",
                "alt": "A stone bridge of four arches in heavy rain, shut by a barrier in "
                "red and white. The river reaches high up the arches and carries a "
                "branch.",
            },
            """
            Whoever needs to get to the other side can still use Station Bridge, on foot or
            by the shuttle that leaves from the brewery every ten minutes.
            """,
        ],
    },
    {
        "at": 361,
        "by": "ada",
        "heading": "Please do not come to look",
        "blocks": [
            """
            The police have turned back more than a hundred cars on the Tarnley road whose
            drivers wished to see the river. The road is the only way in for ambulances.
            Drones are grounded as well: a helicopter had to break off a landing because of
            one.
            """
        ],
    },
    {
        "at": 378,
        "by": "ines",
        "label": "Your questions",
        "heading": "Is the tap water safe?",
        "blocks": [
            """
            Yes, in all of Arnholt and in Tarnley: it comes from springs on the northern
            ridge. In Grell it should be boiled for three minutes, until the waterworks has
            had its second sample back. Wells in flooded ground should not be used at all,
            not even for washing.

            Send us what you would like to know. We answer what many ask, and we say so
            when we do not know.
            """
        ],
    },
    {
        "at": 392,
        "by": "ada",
        "heading": "River Office: the crest has reached Arnholt",
        "is_key_event": True,
        "then": [
            {
                "at": 401,
                "by": "ada",
                "verb": "add",
                "blocks": [
                    """
                    The gauge has read 7.38 metres since {388}. The River Office expects
                    it to stay there for an hour or two and then to fall, slowly, by two or
                    three centimetres an hour at first.
                    """,
                    {
                        "words": """
                            “A crest is not an end. It is the moment at which as much
                            comes in as goes out. I would ask everyone to treat the next
                            two days as they have treated today.”
                            """,
                        "speaker": "Dr Petra Solm",
                        "role": "head of forecasting, River Office",
                        "source_url": "https://river-office.example/arn/bulletin-9",
                    },
                ],
            }
        ],
    },
    {
        "at": 407,
        "by": "cal",
        "location": "Mill Bridge, Arnholt",
        "heading": "How the height of a river is read",
        "blocks": [
            """
            Many of you ask where our figures come from. From this post: the River Office
            reads it by camera every five minutes, and a man with binoculars checks the
            camera every half an hour. The brass line, now under water, is the flood of
            1953, at 7.10 metres.
            """,
            {
                "picture": "gauge_post",
                "caption": "The gauge below Mill Bridge; the brass line marks 1953",
                "credit": "Anna Sorg/Newsbook",
                "alt": "A striped measuring post standing in a river. The water reaches "
                "just below 7.4 metres; a brass line at 7.1 metres, marked 1953, is under "
                "water.",
            },
        ],
        "then": [
            {
                "at": 433,
                "by": "cal",
                "verb": "correct",
                "swap": ("every half an hour", "every hour"),
                "note": "The camera is checked by eye every hour, not every half an hour.",
            }
        ],
    },
    {
        "at": 415,
        "by": "cal",
        "location": "Market square, Arnholt",
        "heading": "“You knock with the oar”",
        "blocks": [
            """
            Six boats of the rowing club have brought 94 people out of upper floors. Nobody
            trained them for it, says their coach, who has gone without sleep and would
            rather not give her age.
            """,
            {
                "words": """
                    “You knock with the oar. If they say they are fine, you ask what they
                    are having for dinner. If there is no answer to that, you tie up.”
                    """,
                "speaker": "Birgit Nohl",
                "role": "coach, Arnholt Rowing Club",
            },
        ],
    },
    {
        "at": 428,
        "by": "mira",
        "label": "Correspondent",
        "location": "Hill School, Arnholt",
        "heading": "A girl is born in the music room",
        "blocks": [
            """
            She was not due for two weeks, and then could not wait for the ambulance. A
            midwife among the evacuated, two doctors and a music stand were at hand. Mother
            and daughter are well and have been driven to the hospital. Her parents have
            chosen a name and asked us to keep it to ourselves until the grandmother in
            Grell has a telephone again.
            """
        ],
    },
    {
        "at": 440,
        "by": "joon",
        "heading": "Army brings pumps, and a mast for telephones",
        "blocks": [
            """
            Forty soldiers with eight large pumps have arrived in Arnholt by way of Tarnley.
            They will not be switched on before the river falls: pumping too early can
            break a cellar’s walls, as the ground outside pushes against the empty room.
            """
        ],
    },
    {
        "at": 452,
        "by": "ines",
        "heading": "The most important things at this hour",
        "is_pinned": True,
        "blocks": [
            """
            The Arn is at its crest and has begun to fall, by a finger’s breadth. Nobody has
            been reported dead, missing or badly hurt. Some 1,900 people are out of their
            homes, 600 of them in shelters, where there are beds for 400 more.

            Mill Bridge is closed to everyone; Station Bridge is open. There are no trains
            between Tarnley and Ferren. Tap water is safe, except in Grell, where it should
            be boiled.
            """
        ],
    },
    {
        "at": 466,
        "by": "cal",
        "location": "Mill Bridge, Arnholt",
        "heading": "Three centimetres",
        "blocks": [
            """
            At {462} the man with the binoculars put them down, wiped them, looked again and
            wrote 7.35 in his book. Then he showed the page to everyone who stood there, one
            after another, as if it were a photograph of a child.
            """,
            {
                "picture": "gauge_chart",
                "caption": "Eight hours at Mill Bridge, against the flood of 1953",
                "credit": "Newsbook graphics; data: River Office",
                "alt": "A line chart of the river’s height. It climbs from 4.92 metres to "
                "7.38 metres in under seven hours, crosses the 7.10 metres of 1953 after "
                "about four and a half, and has just begun to fall.",
            },
        ],
    },
    {
        "at": 477,
        "by": "ada",
        "heading": "Nobody should go home yet",
        "blocks": [
            """
            The district asks everyone to stay where they are, even where a street looks
            dry. Houses have to be checked for gas and current first, street by street,
            beginning with the Strand. It will publish the order in which people can return,
            and we shall publish it here as soon as it does.

            We go on reporting. Thank you for reading, and for the many kind messages; the
            shelters have asked us to say that they have enough blankets, and not enough
            chess sets.
            """
        ],
    },
]
