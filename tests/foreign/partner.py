"""A page of another site, with a blog's widget among words of its own."""

from contextlib import contextmanager

from tests.foreign.web import answering, ask

# So many that there is something above the frame, and below it in the first view.
ABOVE = "<p>What our own correspondent has seen along the river since this morning.</p>"
BELOW = "<p>Shops by the ferry open again at noon, says their guild.</p>" * 8
PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A partner</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="Their story, and a live blog of ours.">
<link rel="icon" href="data:,"></head>
<body><main><h1>Their story</h1>{above}
{frame}
<script src="{site}/embed.js" async></script>
{below}</main></body></html>
"""


def code_of_widget(site):
    """The code of the demo's widget, as another site gets it, with what docs/embedding.md advises.

    Without it the words below move by as much as they are seen before the frame is: 0.08 to 0.15.
    """
    code = ask(f"{site}/oembed?url={site}/live/flood/").json()["html"]
    assert "border: 0" in code
    return code.replace("border: 0", "border: 0; min-height: 100vh")


@contextmanager
def partners_page(*, site, frame, above=ABOVE, below=BELOW):
    """Yields its address: localhost, which to a browser is another site than 127.0.0.1.

    `frame` is the code that is copied from the desk, `site` our own address.
    """
    html = PAGE.format(site=site, frame=frame, above=above, below=below).encode()
    with answering(lambda *_: (200, html), host="localhost") as address:
        yield f"{address}/"
