"""A template's long lines are broken without a trace in what is rendered."""

import pytest
from django.template import Context, Template


def rendered(source, **values):
    return Template(source).render(Context(values))


def test_line_ends_and_indentation_between_elements_are_left_out():
    source = """a
{% oneline %}
  <p>
    <b>Live</b> at
    <i>noon</i>
  </p>
{% endoneline %}
b"""

    assert rendered(source) == "a\n<p><b>Live</b> at<i>noon</i></p>\nb"


def test_a_space_is_left_before_an_attribute():
    source = """{% oneline %}
  <a
    class="when
           {% if is_key %} key{% endif %}"
    {% if swap %} data-swap="{{ swap }}"{% endif %}
    href="
      {% if address %}
        {{ address }}
      {% endif %}
    "
    >
    text
  </a>
{% endoneline %}"""

    assert rendered(source, is_key=True, swap="1", address="/") == (
        '<a class="when key" data-swap="1" href="/">text</a>'
    )
    assert rendered(source, address="/") == '<a class="when" href="/">text</a>'


def test_a_sign_in_a_value_ends_no_tag():
    source = """{% oneline %}<a hx-select="#a > b"
  href='"'
  data-x="'"
  lang="en">
  a < b
</a>{% endoneline %}"""

    assert rendered(source) == (
        """<a hx-select="#a > b" href='"' data-x="'" lang="en">a < b</a>"""
    )


def test_the_line_ends_of_values_stay():
    source = '{% oneline %}\n<p title="{{ words }}">\n{{ words }}\n</p>{% endoneline %}'

    assert rendered(source, words="a\n  b") == '<p title="a\n  b">a\n  b</p>'


@pytest.mark.parametrize(("number", "said"), [(1, "a day"), (3, "3 days")])
def test_a_translation_has_line_ends_of_its_own(number, said):
    source = """{% load i18n %}{% oneline %}
  <p>
    {% blocktranslate trimmed count n=number %}
      a
      day
    {% plural %}
      {{ n }}
      days
    {% endblocktranslate %}
  </p>
{% endoneline %}"""

    assert rendered(source, number=number) == f"<p>{said}</p>"


def test_branches_are_joined_each_for_itself():
    source = """{% oneline %}
  {% for word in words %}
    {% if word %}
      <b>{{ word }}</b>
    {% else %}
      <i></i>
    {% endif %}
  {% endfor %}
{% endoneline %}"""

    assert rendered(source, words=["a", "", "b"]) == "<b>a</b><i></i><b>b</b>"
