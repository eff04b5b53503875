"""Search over all blogs."""

from django.shortcuts import render
from django.views.decorators.http import require_safe
from django_htmx.http import HttpResponseClientRedirect

from liveblog.desk.access import signed_in
from liveblog.desk.search import SearchForm, found_page


@require_safe
@signed_in
def search(request):
    """Without a question the form alone; what is asked for stands in the address.

    Asked for by the form of a page that is open, it is what was found alone: the form, with
    everybody's name to choose from, and the page around it take half of the time.
    """
    form = SearchForm(request.GET, person=request.user)
    is_asked = any(request.GET.get(name) for name in form.fields)
    hits, has_more = [], False
    if is_asked and form.is_valid():
        hits, has_more = found_page(form)
    context = {"form": form, "is_asked": is_asked, "hits": hits, "has_more": has_more}
    if request.htmx.target != "found":
        status = 422 if is_asked and form.errors else 200
        return render(request, "liveblog/desk/search.html", context, status=status)
    if form.errors:  # which stand beside the fields
        return HttpResponseClientRedirect(request.get_full_path())
    return render(request, "liveblog/desk/_found.html", context)
