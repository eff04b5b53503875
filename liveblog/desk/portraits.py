"""The picture of a person, as it comes with a form about them."""

from django.core.exceptions import ValidationError

from liveblog import publishing
from media.uploads import store_image


def show_portrait(request, form, person=None) -> bool:
    """Store the picture that came with this valid form, or take it off. Slow, unlocked.

    False with an error beside the field where it is no picture.
    """
    person = person or request.user
    if file := form.cleaned_data["picture"]:
        try:
            image = store_image(file, by=request.user)
        except ValidationError as error:
            form.add_error("picture", error)
            return False
        publishing.set_portrait(person, image, by=request.user)
    elif form.cleaned_data["remove_picture"]:
        publishing.set_portrait(person, None, by=request.user)
    return True
