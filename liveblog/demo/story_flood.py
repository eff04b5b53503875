"""The flood, first half: the river rises. Data only; `story.py` says how it is read."""

RISING = [
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
            """
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
    {
        "at": 128,
        "by": "ada",
        "heading": "Where to go, and whom to call",
        "is_pinned": True,
        "blocks": [
            """
            Three shelters are open, with beds, warm food and doctors: the Hill School
            above Arnholt, the riding hall on the Tarnley road, and the old mill barn
            south of Ferren. Animals are welcome in the riding hall.

            If you cannot leave by yourself, ring the district on 550 100 or hang a white
            cloth from a window. Crews are looking for it. If water is in the house, switch
            the electricity off only if you can reach the switch dry.

            To say that you are safe, or to ask after somebody, ring 550 200. Please leave
            the emergency number to those who need it.
            """
        ],
    },
    {
        "at": 139,
        "by": "joon",
        "label": "Correspondent",
        "location": "Quarry Road, Arnholt",
        "heading": "Nine thousand sandbags and one accordion",
        "blocks": [
            """
            There must be 300 people at the depot: firefighters, the whole of the rowing
            club, two nuns, a class of electricians. They stand in four chains, and a bag
            takes 50 seconds from the heap to the lorry. A man too old to lift plays the
            accordion so that they keep time.
            """,
            {
                "words": """
                    “I asked who was in charge and everyone pointed at somebody else. It is
                    the best-run thing I have ever been part of.”
                    """,
                "speaker": "Lena Marsh",
                "role": "volunteer, apprentice electrician",
            },
        ],
    },
    {
        "at": 150,
        "by": "cal",
        "heading": "Gauge at Mill Bridge: 6.31 metres",
    },
    {
        "at": 161,
        "by": "ines",
        "heading": "The valley at a glance",
        "blocks": [
            """
            Our map shows what is under water, which roads still lead out, and the three
            shelters. We shall draw it again when it changes.
            """,
            {
                "picture": "valley_map",
                "caption": "The Arn between Ferren and Tarnley",
                "credit": "Newsbook graphics; data: River Office",
                "alt": "A map of the valley. The river has covered the meadows at Ferren "
                "and the streets on both banks at Arnholt. Mill Bridge is marked closed, "
                "Station Bridge open. Three shelters lie on higher ground.",
            },
        ],
    },
    {
        "at": 172,
        "by": "mira",
        "label": "Correspondent",
        "location": "Lower Ferren",
        "heading": "“We carried the piano too”: how 61 residents left St Brede’s",
        "blocks": [
            """
            St Brede’s home in Lower Ferren was empty by {166}. Its matron, Ruth Amsel, told
            me how it was done. These are her words, shortened only where the telephone
            rang.
            """,
            {
                "words": """
                    “The call came and I thought: we have practised this. Then I thought of
                    how we had practised it, in June, in the sun, with cake. So I sat down
                    for one minute, and that was the most useful minute of the day. I wrote
                    sixty-one names on the back of the menu and beside each name a
                    neighbour’s. Not a nurse, we are only seven. A neighbour.

                    “I sent the kitchen boy on his bicycle with the menu. He is sixteen and
                    I do not believe that he had ever rung a stranger’s bell. Twenty minutes
                    later there were people in the hall who had never set foot in the
                    house. The butcher took the [residents] who walk, arm in arm, in pairs.
                    The football team took the wheelchairs down the steps, four to a chair,
                    as if they were carrying kings. Nobody was lifted without being asked.
                    I had said that to them at the door: you ask first, you say your name,
                    and you wait for the answer, however long it takes.

                    “[My mother] was a nurse here in 1953. She always said that the water
                    was not the worst of it; the worst was that people were moved like
                    furniture and nobody told them where. So each of ours got a card around
                    the neck with three lines: where you are going, who is with you, who
                    has been told. Mrs Lorne read hers aloud all the way up the hill, to
                    everyone we met. ‘I am going to the riding hall. I am with Jonas. My
                    daughter knows.’ By the third time Jonas was saying it with her.

                    “One gentleman would not go without the piano. He plays it every
                    evening, not well. I told him that it weighed as much as a horse, and
                    the goalkeeper said: so do we. They put it on the coal cart. I know that
                    this is not in the plan. But he went with it like a lamb, and eleven
                    others who had been hanging back went after the piano.

                    “I was the last out. I turned off the lights, which was foolish, because
                    they would have gone off by themselves within the hour. I wanted them to
                    see from the hill that we had turned them off. That nobody had put us
                    out. When I came into the riding hall they were all there, sixty-one, I
                    counted twice, and somebody had found the key of the piano.”
                    """,
                "speaker": "Ruth Amsel",
                "role": "matron of St Brede’s home",
                "place": "Lower Ferren",
            },
        ],
    },
    {
        "at": 183,
        "by": "ada",
        "heading": "Mayor asks the lower town to leave",
        "is_key_event": True,
        "blocks": [
            """
            Everyone who lives in Mill Lane, on the Strand or around the market should go
            to higher ground now, the mayor of Arnholt has said. The order covers about
            1,200 people on both banks.
            """,
            {
                "words": """
                    “I am not asking you to be afraid. I am asking you to be early. What you
                    leave behind we can dry, mend or mourn; you we cannot.”
                    """,
                "speaker": "Hanne Vold",
                "role": "mayor of Arnholt",
                "place": "at the town hall",
                "source_url": "https://arnholt.example/flood/statement-of-the-mayor",
            },
        ],
    },
    {
        "at": 195,
        "by": "joon",
        "location": "Tarnley",
        "heading": "Hallin weir gives way",
        "blocks": [
            """
            The wall of Hallin weir above Tarnley has given way, according to two people
            who live beside it. Water is said to be running towards the village.
            """
        ],
        "then": [
            {
                "at": 209,
                "by": "ada",
                "verb": "withdraw",
                "notice": "It said that Hallin weir had given way. It has not: its "
                "gates had been opened on purpose. We should have asked the River Office "
                "before publishing, and we are sorry.",
                "reason": "Two witnesses, no confirmation; River Office denies.",
            }
        ],
    },
    {
        "at": 206,
        "by": "cal",
        "label": "Correspondent",
        "location": "Mill Lane, Arnholt",
        "heading": "The bakery that stayed open to the last loaf",
        "blocks": [
            """
            Samir Haddad gave his bread away today, to anyone who passed with a bag. When
            the shelves were empty he wrote one sentence on the slate at the door, as he
            does every morning, in the language he learnt to write in:
            """,
            "«وصل الماء إلى عتبة الباب، لكن الجيران لم يتركونا وحدنا.»",
            """
            “The water has reached the doorstep,” he translates, “but the neighbours have
            not left us alone.” Then he took down the slate, so that it would not float
            away, and went up the hill with it under his arm.
            """,
        ],
    },
]
