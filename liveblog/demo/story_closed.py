"""The closed blog: a storm on the coast, some days ago. Data only."""

STORM = [
    {
        "at": 0,
        "by": "ines",
        "heading": "Storm Ilka is expected within the hour",
        "is_key_event": True,
        "blocks": [
            """
            The weather service warns of gusts up to 130 kilometres an hour between
            Sandhaven and the Holms. Windows shut, dustbins in, and please fetch the
            trampolines: the last storm carried one over two streets.
            """
        ],
    },
    {
        "at": 22,
        "by": "joon",
        "location": "Sandhaven",
        "heading": "Ferries stay in harbour",
        "blocks": [
            """
            The 40 minutes to the Holms are cancelled until the wind has turned. Captain
            Ebba Strand has tied her ship to the quay with twice the usual number of lines.
            """,
            {
                "words": """
                    “The Ilka and I have come to an arrangement. She does what she wants
                    and I do not go out.”
                    """,
                "speaker": "Ebba Strand",
                "role": "captain of the Holms ferry",
                "place": "Sandhaven",
            },
            {
                "picture": "ferry_at_quay.jpg",
                "caption": "The Holms ferry at its quay in Sandhaven",
                "credit": "Anna Sorg/Newsbook",
                "alt": "A small ferry with a red funnel, tied to a quay under dark clouds.",
            },
        ],
    },
    {
        "at": 47,
        "by": "ines",
        "heading": "First gust above 100 kilometres an hour",
    },
    {
        "at": 68,
        "by": "mira",
        "location": "The Holms",
        "heading": "An island plays cards",
        "blocks": [
            """
            On the Holms, 214 islanders and nine guests are cut off, which does not trouble
            them much. The inn has light from its own windmill. I have lost twice at a game
            whose rules are, I believe, being made up for me.
            """
        ],
    },
    {
        "at": 95,
        "by": "joon",
        "heading": "Lime tree falls on the coast road; nobody hurt",
        "blocks": [
            """
            The road between Sandhaven and Lund Mill is blocked by a lime tree said to be
            300 years old. A post van stopped with its bumper in the leaves. Its driver is
            well, and delivered the last four letters on foot.
            """
        ],
        "then": [
            {
                "at": 140,
                "by": "joon",
                "verb": "correct",
                "swap": ("300 years old", "about 180 years old"),
                "note": "The forester has counted: the tree was about 180 years old, not "
                "300.",
            }
        ],
    },
    {
        "at": 121,
        "by": "ines",
        "heading": "14,000 homes without power",
        "is_key_event": True,
        "blocks": [
            """
            The grid operator speaks of 14,000 homes between Sandhaven and Grell. Crews
            wait for the wind to drop below 80 before anyone climbs a mast.
            """
        ],
    },
    {
        "at": 158,
        "by": "ines",
        "byline": "Ines Noor",
        "label": "Analysis",
        "heading": "Much wind, and a great deal of rain to follow",
        "blocks": [
            """
            Ilka will be remembered for her wind, but what she leaves in the hills may
            matter more. The ground in the valleys of the Arn and the Grell is full. If as
            much falls again within the week, the rivers will have nowhere to put it.
            """
        ],
    },
    {
        "at": 190,
        "by": "mira",
        "location": "The Holms",
        "blocks": [
            "The roof of the school is in the churchyard. The church has offered the school "
            "its nave."
        ],
    },
    {
        "at": 215,
        "by": "ines",
        "heading": "The strongest gust: 137 kilometres an hour",
        "is_key_event": True,
        "blocks": [
            """
            It was measured at the lighthouse on the Holms at {209}. The instrument then
            stopped, so that there may have been a stronger one.
            """
        ],
    },
    {
        "at": 262,
        "by": "joon",
        "location": "Sandhaven",
        "heading": "The wind turns",
        "blocks": [
            """
            You notice it by the flags, which hang, and by the people, who come out and look
            at their roofs with their hands on their hips. The fire brigade has been out 86
            times. Two people have broken an arm; both were holding a ladder.
            """
        ],
    },
    {
        "at": 301,
        "by": "joon",
        "heading": "Power returns, street by street",
        "blocks": [
            """
            All but 900 homes have light again. The last are on farms in the dunes, where
            six masts lie in the heather; they have been promised a generator each.
            """
        ],
    },
    {
        "at": 340,
        "by": "ines",
        "heading": "The first ferry sails",
        "is_key_event": True,
        "blocks": [
            """
            At {334} Captain Strand untied her lines, all sixteen of them, and took bread,
            newspapers and a roofer to the Holms.
            """
        ],
    },
]

STORM_CLOSING = """
    Storm Ilka has passed and this blog ends here. Thank you for reading, and for the
    pictures of your trampolines.

    The rain that follows is a story of its own. We shall report on the rivers as they rise.
    """
