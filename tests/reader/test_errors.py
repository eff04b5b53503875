"""What a reader sees when there is nothing to see."""

import pytest

from liveblog.reader import errors


@pytest.mark.parametrize(
    ("answer", "status", "title", "cache"),
    [
        (
            errors.not_found,
            404,
            "There is nothing at this address",
            "public, max-age=0, s-maxage=1",
        ),
        (errors.bad_request, 400, "We could not read this request", "no-store"),
        (errors.server_error, 500, "Something went wrong on our side", "no-store"),
    ],
)
def test_an_error_is_a_constant_page_with_a_way_on(rf, answer, status, title, cache):
    response = answer(rf.get("/live/<script>/"))

    html = response.content.decode()
    assert response.status_code == status
    assert f"<h1>{title}</h1>" in html
    assert 'href="/"' in html
    assert "<script>/" not in html
    assert response.headers["Cache-Control"] == cache
