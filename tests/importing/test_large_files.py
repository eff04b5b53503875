"""Stories of 2,000 updates, in each shape that is understood: in so much time and memory."""

import io
import time
import tracemalloc
from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import CommandError, call_command

from liveblog.archive.exporting import export
from liveblog.importing import opened
from liveblog.importing.incoming import incoming
from liveblog.models import Blog
from tests.importing.files import as_json, data, update
from tests.importing.others import entries, posting, posts

pytestmark = [pytest.mark.slow, pytest.mark.one_database]

COUNT, BY_COMMAND = 2000, 600
BEGAN = datetime(2026, 5, 4, 8, tzinfo=UTC)
WORDS = "The water rises at the upper bridge, and nobody crosses it. " * 8
MB = 2**20


def moment(number):
    return (BEGAN + timedelta(seconds=20 * number)).isoformat()


def of_own(count=COUNT):
    made = [
        update(str(n), f"Number {n}", WORDS, published=moment(n), label="Analysis")
        for n in range(count)
    ]
    return data(*reversed(made))


def of_schema_org():
    found = posting()
    post = found["@graph"][1]["liveBlogUpdate"][0] | {"articleBody": WORDS}
    many = [post | {"@id": f"#{n}", "datePublished": moment(n)} for n in range(COUNT)]
    found["@graph"][1]["liveBlogUpdate"] = many
    return found


def of_sourcefabric():
    found = posts()
    post = found["_items"][0]
    many = [post | {"_id": str(n), "published_date": moment(n)} for n in range(COUNT)]
    return found | {"_items": many}


def of_wordpress():
    found = entries()
    entry = found["entries"][2]
    began = int(BEGAN.timestamp())
    many = [entry | {"id": n, "timestamp": began + 20 * n} for n in range(COUNT)]
    return found | {"entries": many}


@pytest.mark.parametrize("make", [of_own, of_schema_org, of_sourcefabric, of_wordpress])
def test_a_large_file_is_read_soon(make):
    content = as_json(make())
    began = time.process_time()

    found = read_in(content, most_mb=60) if make is of_own else looked_at(content)

    assert len(found.updates) == COUNT
    assert time.process_time() - began < 30


def looked_at(content):
    """As far as no database is asked."""
    with opened(io.BytesIO(content)) as found:
        return incoming(found.data)


def read_in(content, *, most_mb):
    tracemalloc.start()
    found = looked_at(content)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < most_mb * MB
    return found


def test_it_comes_in_by_the_command_and_goes_out_again(ada, tmp_path):
    file, out = tmp_path / "arn.json", io.StringIO()
    file.write_bytes(as_json(of_own(BY_COMMAND)))
    call_command("import_blog", str(file), stdout=out)
    assert "600 updates are new" in out.getvalue()
    assert "Nothing is done yet" in out.getvalue()
    with pytest.raises(CommandError, match="the e-mail address of an editor"):
        call_command("import_blog", str(file), "--do", stdout=out)
    assert Blog.objects.count() == 0

    began = time.process_time()
    call_command("import_blog", str(file), "--do", "--by", ada.email, stdout=out)

    assert "Done: 600 updates added, 0 corrected at arn" in out.getvalue()
    seconds = time.process_time() - began
    assert seconds < 30
    blog = Blog.objects.get()
    order = blog.updates.order_by("first_revision").values_list("heading", flat=True)
    assert list(order) == [f"Number {n}" for n in range(BY_COMMAND)]
    with (tmp_path / "traced.zip").open("wb") as into:
        tracemalloc.start()
        export(blog, into)
        _now, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 20 * MB

    call_command("export_blog", "arn", str(tmp_path / "arn.zip"), stdout=out)
    assert "arn.zip" in out.getvalue()
    with pytest.raises(CommandError, match="is there already"):
        call_command("export_blog", "arn", str(tmp_path / "arn.zip"))
    with pytest.raises(CommandError, match="There is no blog at nile"):
        call_command("export_blog", "nile", str(tmp_path / "nile.zip"))
