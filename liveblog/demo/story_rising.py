"""The flood, while the river rises towards the mark of 1953. Data only."""

RISING = [
    {
        "at": 128,
        "by": "ada",
        "heading": "Where to go, and whom to call",
        "is_pinned": True,
        "blocks": [
            {
                "html": """
                    <p>Three shelters are open, with beds, warm food and doctors:</p>
                    <ul>
                      <li>the <strong>Hill School</strong> above Arnholt</li>
                      <li>the <strong>riding hall</strong> on the Tarnley road, where
                      animals are welcome</li>
                      <li>the <strong>old mill barn</strong> south of Ferren.</li>
                    </ul>
                    <h4>If you cannot leave by yourself</h4>
                    <p>Ring the district on <strong>550 100</strong> or hang a white cloth
                    from a window. Crews are looking for it. If water is in the house,
                    switch the electricity off <em>only</em> if you can reach the switch
                    dry.</p>
                    <h4>If you look for somebody</h4>
                    <p>To say that you are safe, or to ask after somebody, ring 550 200 or
                    write to <a href="mailto:safe@arnholt.example">safe@arnholt.example</a>.
                    Please leave the emergency number to those who need it.</p>
                    """,
            },
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
                "picture": "sandbags_by_night.jpg",
                "caption": "What was left at the depot for the lorries",
                "credit": "Joon Adler/Newsbook",
                "alt": "Filled sandbags, wet and stacked into a wall eight rows high, under a "
                "floodlight in the rain.",
            },
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
            {
                "words": """
                    “The water has reached the doorstep, but the neighbours have not left us
                    alone.”
                    """,
                "original": "«وصل الماء إلى عتبة الباب، لكن الجيران لم يتركونا وحدنا.»",
                "original_language": "ar",
                "speaker": "Samir Haddad",
                "role": "baker",
                "place": "Mill Lane, Arnholt",
            },
            """
            Then he took down the slate, so that it would not float away, and went up the
            hill with it under his arm.
            """,
        ],
    },
]
