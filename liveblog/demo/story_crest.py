"""The flood, at its crest. Data only."""

CREST = [
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
                "picture": "bridge_in_rain.jpg",
                "caption": "A metre of air is left under the middle arches",
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
            """,
            {
                "picture": "car_in_the_water.jpg",
                "caption": "One who drove on at the Tarnley road; a fire crew brought him out "
                "unhurt",
                "credit": "Anna Sorg/Newsbook",
                "alt": "A grey car stands in brown water up to its doors, in the rain, its "
                "headlight still on. Nobody is in it.",
                "is_sensitive": True,
            },
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
                "picture": "gauge_post.jpg",
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
        "at": 421,
        "by": "joon",
        "location": "Tarnley",
        "heading": "A goods train is said to stand in the water near Tarnley",
        "verification": "unconfirmed",
        "name": "train",
        "blocks": [
            """
            Two farmers have told us so, independently of each other. The railway could not
            be reached. We have not seen it ourselves: the road there is under water.
            """
        ],
        "then": [{"at": 436, "by": "joon", "verb": "confirm"}],
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
        "at": 437,
        "by": "joon",
        "heading": "Railway: the train is ours, its crew is safe",
        "announces": "train",
        "blocks": [
            """
            The railway confirms that 22 empty wagons and their engine stand in half a metre
            of water at the level crossing before Tarnley. The driver walked to the next
            signal box along the embankment.
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
        "event_at": 462,
        "blocks": [
            """
            At {462} the man with the binoculars put them down, wiped them, looked again and
            wrote 7.35 in his book. Then he showed the page to everyone who stood there, one
            after another, as if it were a photograph of a child.
            """,
            {
                "picture": "gauge_chart.webp",
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
        "is_breaking": True,
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
