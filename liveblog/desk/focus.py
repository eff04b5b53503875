"""Where the focus goes on a page that comes back because something must be mended."""

from django import forms


def focus_first_error(form):
    """Have the browser put the focus where something must be mended, scripts or none.

    For htmx's answers, too: it focuses what has `autofocus` once it is in the page. Among
    many boxes there is none to begin with.
    """
    for name, field in form.fields.items():
        is_one_box = not isinstance(field.widget, forms.CheckboxSelectMultiple)
        if name in form.errors and is_one_box:
            # Of a time and a day, in the first of the two.
            several = isinstance(field.widget, forms.MultiWidget)
            box = field.widget.widgets[0] if several else field.widget
            box.attrs["autofocus"] = True
            return
