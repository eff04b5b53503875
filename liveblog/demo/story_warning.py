"""The flood, from the first warning to the first evacuation. Data only."""

WARNING = [
    {
        "at": 0,
        "by": "ada",
        "heading": "First flood warning for the Arn valley",
        "is_key_event": True,
        "blocks": [
            """
            The River Office has issued a flood warning for the Arn between Ferren and
            Tarnley. At {0} the gauge at Mill Bridge in Arnholt stood at 4.92 metres,
            more than a metre above where it was yesterday, and rising by about ten
            centimetres every half an hour.

            Nobody is being asked to leave home. Those who live in Mill Lane, on the
            Strand and in Lower Ferren should carry what matters to them upstairs, and
            move cars to the station car park, which is free for as long as this lasts.
            """
        ],
    },
    {
        "at": 9,
        "by": "cal",
        "label": "Correspondent",
        "location": "Mill Bridge, Arnholt",
        "heading": "The river is the colour of tea, and loud",
        "blocks": [
            """
            You hear the Arn before you see it. It has come over the towpath and is
            working its way through the allotments: bean poles are moving slowly towards
            the sea. A dozen people stand on the bridge with umbrellas, saying little.

            On the third pier somebody long ago cut a line for every great flood. Five of
            the seven are still dry. The topmost says 1953.
            """
        ],
    },
    {
        "at": 18,
        "by": "joon",
        "heading": "Fire brigade calls in every volunteer in the district",
        "then": [
            {
                "at": 27,
                "by": "joon",
                "verb": "add",
                "blocks": [
                    """
                    The call went out to 340 volunteers in eleven villages. Sandbags are
                    being filled at the depot in Quarry Road, where anyone with a shovel
                    is welcome. Please come on foot: the road is needed for lorries.
                    """
                ],
            }
        ],
    },
    {
        "at": 31,
        "by": "ada",
        "heading": "Schools close, and some become shelters",
        "blocks": [
            """
            The district has closed nine schools in the valley until further notice.
            Pupils who have no one at home are being looked after until they are fetched.
            Three of the buildings stand well above the river and will open as shelters if
            they are needed.
            """
        ],
        "then": [
            {
                "at": 52,
                "by": "ines",
                "verb": "correct",
                "swap": ("closed nine schools", "closed eight schools"),
                "note": "An earlier version said that nine schools had closed. It is "
                "eight: the school in Grell, on its hill, is open.",
            }
        ],
    },
    {
        "at": 44,
        "by": "mira",
        "label": "Correspondent",
        "location": "Ferren",
        "heading": "“Cows do not like to be hurried, and neither do I”",
        "blocks": [
            """
            Greta Olm keeps 62 cows on the meadows below Ferren. Since the warning she has
            been walking them up to the old quarry, ten at a time, with two neighbours and
            a dog named Major. She is on her fourth journey.
            """,
            {
                "words": """
                    “Cows do not like to be hurried, and neither do I. But the lower gate
                    was under water when I came back for the third lot, and it was dry for
                    the second. So now we are all going a little faster than we like.”
                    """,
                "speaker": "Greta Olm",
                "role": "dairy farmer",
                "place": "Ferren",
            },
        ],
    },
    {
        "at": 56,
        "by": "cal",
        "location": "Arnholt",
        "blocks": [
            """
            For everyone who has just been woken by them: the sirens on the town hall and
            the brewery are a test of the alarm, announced a minute too late. One long
            tone means listen to the radio. A tone that rises and falls means go uphill.
            """
        ],
    },
    {
        "at": 67,
        "by": "ines",
        "byline": "Ines Noor",
        "label": "Analysis",
        "heading": "Why the Arn rises so fast",
        "blocks": [
            """
            Most rivers of this size take a day to answer a storm. The Arn takes about six
            hours, because of the shape of its valley: long, steep at the top and narrow
            at the bottom, with Grell Beck joining just above the town. Rain that falls on
            the ridge over breakfast is under Mill Bridge by early afternoon.

            Two things make it worse. The ground has been full since Storm Ilka, so that
            next to nothing sinks in. And the snow above a thousand metres is melting in
            the warm rain: the River Office thinks that a fifth of the water passing
            Arnholt now fell as snow weeks ago.

            What helps is the meadows. As long as they can still spread out at Ferren, the
            waters come to Arnholt slower than they would through a canal. They will be
            full, by the Office’s estimate, when the gauge reads about 6.20 metres.
            """,
            {
                "picture": "meadows_from_the_air.jpg",
                "caption": "The meadows at Ferren, seen from the River Office’s helicopter",
                "credit": "River Office",
                "alt": "A wide view from the air: water covers the valley floor between rows "
                "of trees. Three farms stand on islands, and a road ends at the water.",
                "own_pages_only": True,
                "focus_x": 62,
                "focus_y": 65,
            },
        ],
    },
    {
        "at": 78,
        "by": "ada",
        "heading": "Mill Bridge closed to cars and lorries",
        "is_key_event": True,
        "blocks": [
            """
            Engineers have closed Mill Bridge to everything on wheels. People on foot may
            still cross. Buses turn round at the market and at the brewery; Station Bridge
            remains open in both directions.
            """
        ],
    },
    {
        "at": 79,
        "by": "cal",
        "heading": "Mill Bridge shut to traffic",
        "then": [
            {
                "at": 81,
                "by": "cal",
                "verb": "withdraw",
                "reason": "Said twice: Ada was a minute faster.",
            }
        ],
    },
    {
        "at": 92,
        "by": "joon",
        "location": "Arnholt station",
        "heading": "No trains beyond Tarnley",
        "blocks": [
            """
            The railway has stopped all trains between Tarnley and Ferren, where water
            stands against the embankment. Two trains with some 200 people are waiting in
            Arnholt station; both have light and heating, and the buffet has stopped
            charging for tea.
            """,
            {
                "words": """
                    “The rails are dry. It is what they lie on that I cannot see, and as
                    long as I cannot see it, nobody rides over it.”
                    """,
                "speaker": "Willem Aske",
                "role": "line manager",
                "place": "Arnholt station",
            },
        ],
    },
    {
        "at": 104,
        "by": "mira",
        "location": "Ferren",
        "heading": "Ferren and Lower Ferren are told to leave",
        "blocks": [
            """
            Police officers are going from door to door in Ferren and Lower Ferren and
            asking everyone to leave. About 700 people live here. There is no panic: people
            come out with a bag, lock up, look back once, and walk up to the buses at the
            church.

            An officer who has knocked at forty doors tells me that three people refused,
            and that all three changed their minds when told that the bus takes cats.
            """
        ],
        "then": [{"at": 107, "verb": "mark_key_event"}],
    },
]
