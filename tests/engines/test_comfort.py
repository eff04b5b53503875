"""Text size and colours, pictures that enlarge, a question that is sent: the same in each engine."""

import json

from liveblog import publishing
from liveblog.models import Question
from tests.engines.looking import IS_FOLLOWING, shows, text_of
from tests.factories import figure, make_image, make_update

PAPER = "getComputedStyle(document.body).backgroundColor"
LETTERS = 'parseFloat(getComputedStyle(document.querySelector("#feed h3")).fontSize)'
FOCUSED = "document.activeElement.className"


def choose(tab, name, value):
    tab.evaluate(f"""(() => {{
      const radio = document.querySelector('#comfort input[name="{name}"][value="{value}"]');
      radio.checked = true;
      radio.dispatchEvent(new Event("change", {{ bubbles: true }}));
    }})()""")


def test_how_a_page_is_read_is_kept_and_pictures_enlarge(tab, newsroom, blog, cal):
    pair = [
        figure(make_image(size=(900, 1200)), caption=f"Picture {n}") for n in (1, 2)
    ]
    make_update(blog, "Two pictures", *pair, by=cal)
    address = f"{newsroom[0]}/live/flood/"
    tab.open(address)
    tab.wait_for(IS_FOLLOWING)  # its script is there
    letters, paper = tab.evaluate(LETTERS), tab.evaluate(PAPER)

    tab.click(".comfort-button")
    tab.wait_for('document.getElementById("comfort").matches(":popover-open")')
    choose(tab, "text", "larger")
    choose(tab, "theme", "dark")
    tab.press("Escape")
    tab.wait_for('!document.getElementById("comfort").matches(":popover-open")')
    assert tab.evaluate(LETTERS) > 1.2 * letters
    assert (paper, tab.evaluate(PAPER)) == ("rgb(252, 251, 248)", "rgb(20, 23, 26)")

    tab.open(address)
    tab.wait_for(IS_FOLLOWING)
    assert tab.evaluate(LETTERS) > 1.2 * letters
    assert tab.evaluate(PAPER) == "rgb(20, 23, 26)"
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")

    tab.evaluate('document.querySelector("a.enlarge").focus()')
    tab.press("Enter")
    tab.wait_for("document.querySelector('dialog.enlarged')?.open")
    caption = text_of("dialog.enlarged .said-of-it")
    assert tab.evaluate(caption) == "Picture 1 [Anna Sorg]"
    tab.press("ArrowRight")
    tab.wait_for(f'{caption} === "Picture 2 [Anna Sorg]"')
    image = 'document.querySelector("dialog.enlarged img")'
    tab.wait_for(f"{image}.complete && {image}.naturalWidth > 0")
    assert tab.evaluate(f"{image}.getBoundingClientRect().height <= innerHeight")
    tab.press("Escape")
    tab.wait_for("!document.querySelector('dialog.enlarged').open")
    assert tab.evaluate(FOCUSED) == "enlarge"


def test_a_question_is_sent_and_a_refused_one_keeps_what_was_typed(
    tab, newsroom, blog, ada, cal
):
    make_update(blog, "The river rises", by=cal)
    publishing.edit_blog(blog, by=ada, takes_questions=True)
    tab.open(f"{newsroom[0]}/live/flood/")
    tab.click('a[href="/live/flood/ask/"]')
    tab.wait_for(
        'location.pathname === "/live/flood/ask/" && document.readyState === "complete"'
    )

    tab.evaluate('(document.getElementById("name").value = "Anna", 1)')
    tab.click("main form button")
    tab.wait_for(shows("#words-problem"))
    assert tab.evaluate("document.activeElement.id") == "words"
    assert tab.evaluate('document.getElementById("name").value') == "Anna"
    asked = json.dumps("Is the road <open>? هل الطريق مفتوح؟")
    tab.evaluate(f'(document.getElementById("words").value = {asked}, 1)')
    tab.click("main form button")
    tab.wait_for('location.pathname === "/live/flood/ask/sent/"')
    tab.wait_for(f'{text_of("h1")}.startsWith("Thank you")')

    question = Question.objects.get()
    assert (question.words, question.name) == (json.loads(asked), "Anna")
