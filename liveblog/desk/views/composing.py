"""What a composer can do before anything is saved: show itself as readers would see it,
and, for those without scripts, add and move blocks.
"""

import re

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.utils import timezone
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from liveblog.desk.access import signed_in, writable_blog, writable_update
from liveblog.desk.body_limits import takes_files
from liveblog.desk.composer import Composition, figure_with
from liveblog.desk.correction_copies import query_of
from liveblog.desk.library import Search, chosen_block, library_context
from liveblog.desk.lines import CorrectionForm
from liveblog.desk.pages import blog_context
from liveblog.desk.previews import no_preview, preview_reply
from liveblog.desk.update_templates import use
from liveblog.models import Update, UpdateTemplate
from liveblog.story import live_page
from media.uploads import store_image


@require_POST
@signed_in
def preview(request, slug):
    """The live page as readers would see it with this new update or draft on it."""
    blog = writable_blog(request, slug)
    composition = Composition.from_post(request.POST, person=request.user, blog=blog)
    if not composition.is_valid():
        return _not_yet(request, composition)
    update = Update(blog=blog, author=request.user)
    composition.mark(update)
    return _preview(update, composition)


@require_POST
@signed_in
def preview_correction(request, slug, pk):
    """The live page as readers would see it with this update corrected."""
    update = writable_update(request, slug, pk)
    composition = Composition.from_post(
        request.POST, person=request.user, blog=update.blog, form=CorrectionForm
    )
    if not composition.is_valid() or update.is_withdrawn:
        return _not_yet(request, composition)
    return _preview(update, composition, **composition.lines.told)


@require_POST
@signed_in
@takes_files
def arrange(request, slug):
    """The same composer with a block more, or moved, or gone: without scripts."""
    blog = writable_blog(request, slug)
    composition = Composition.as_left(request.POST, person=request.user, blog=blog)
    if reply := _arranged(request, composition, blog):
        return reply
    context = blog_context(request, blog, composition=composition)
    return render(request, "liveblog/desk/blog.html", context)


@require_POST
@signed_in
@takes_files
def arrange_correction(request, slug, pk):
    update = writable_update(request, slug, pk)
    composition = Composition.as_left(
        request.POST, person=request.user, blog=update.blog, form=CorrectionForm
    )
    if reply := _arranged(request, composition, update.blog):
        return reply
    context = {
        "blog": update.blog,
        "update": update,
        "composition": composition,
        "its_copy": query_of(request, update),
        "has_own_page": True,
        "live": update.last_change,
    }
    return render(request, "liveblog/desk/edit_update.html", context)


def _arranged(request, composition, blog):
    """Arrange the blocks as was asked for; or a page of the library to choose from."""
    asked = request.POST.get("arrange", "")
    verb, _dash, argument = asked.partition("-")
    if verb == "library":
        return _library(request, argument)
    if verb == "pictures":
        _add_pictures(request, composition, blog)
    elif verb == "use":
        if block := chosen_block(request.user, argument, blog=blog):
            composition.append(block)
    elif verb == "template":
        _use_template(composition, argument, blog)
    else:
        composition.arrange(asked)
    return None


def _use_template(composition, argument, blog):
    if re.fullmatch("[0-9]{1,15}", argument) and (
        template := UpdateTemplate.objects.of(blog).filter(pk=argument).first()
    ):
        use(composition, template)


def _add_pictures(request, composition, blog):
    """A block for each picture that was chosen, and a sentence for each that is none."""
    problems = []
    files = request.FILES.getlist("picture")
    for file in files:
        try:
            image = store_image(file, by=request.user)
        except ValidationError as error:
            problems.append(f"{Truncator(file.name).chars(80)}: {error.messages[0]}")
        else:
            composition.append(figure_with(image, person=request.user, blog=blog))
    if not files:
        problems.append(_("No picture arrived. Choose it again."))
    composition.error = " ".join(filter(None, [*problems, composition.error]))


def _library(request, argument):
    """It carries on all that was typed, and sends it back with the picture."""
    before = int(argument) if re.fullmatch("[0-9]{1,15}", argument) else None
    search = Search.of({"q": request.POST.get("q", "")})
    context = library_context(request.user, search, before=before, usable=True)
    held = [
        (name, value)
        for name, values in request.POST.lists()
        for value in values
        if name not in {"csrfmiddlewaretoken", "arrange", "q"}
    ]
    context |= {"chooses": "form", "held": held, "arrange_url": request.get_full_path()}
    return render(request, "liveblog/desk/choose_without_scripts.html", context)


def _preview(update, composition, **told):
    words, now = composition.words(), timezone.now()
    shown = live_page.preview(update, words, at=now, **told)
    images = [getattr(block, "image", None) for block in words.blocks]
    return preview_reply(update.blog, shown, images, at=now)


def _not_yet(request, composition):
    forms = (composition.lines, *composition.blocks)
    return no_preview(request, forms, composition.error)
