"""The verbs of the newsroom are one list: the journal, the metrics and the code agree."""

import ast
import inspect
from pathlib import Path

import pytest

from liveblog import publishing
from liveblog.models import Verb
from tests.publishing.state import verbs

# They change nothing public, or take their revisions by another of the verbs.
WITHOUT_A_NAME_OF_THEIR_OWN = {
    "answer_alarm",
    "answer_blog_alarm",
    "call_colleagues",
    "catch_up",
    "close_due",
    "copy_to",
    "correct_copy",
    "decline_offer",
    "ended_pictures",
    "approve",
    "erase",
    "erase_blog",
    "forget_picture",
    "forget_link_pictures",
    "forget_unused_recordings",
    "give_up_picture",
    "hold",
    "images_behind",
    "is_alike",
    "is_in_step",
    "let_colleagues_act",
    "leave_editions",
    "let_in",
    "link_editions",
    "make_preview_link",
    "revoke_preview_link",
    "may_delete",
    "may_set_rights",
    "may_uncover",
    "move",
    "must_stay_in",
    "needed",
    "note_source",
    "pause",
    "pictures_wiped_with",
    "prepare_blog",
    "promise_rights",
    "proposal_of",
    "public_since",
    "publish_due",
    "put_back",
    "remove_topic",
    "put_back_since",
    "refresh_image",
    "release",
    "rerendering",
    "restorable",
    "resume",
    "retouchable_by",
    "rewritten_since",
    "send_back",
    "send_colleagues_home",
    "set_machine_policy",
    "set_pace",
    "set_portrait",
    "show_closed",
    "settle_picture",
    "silent_uploads",
    "updates_with_ended_recordings",
    "submit",
    "submit_correction",
    "submit_due",
    "take_back_copies",
    "unsettled_figures",
    "withdraw_all",
    "withdraw_copies",
    "withdraw_submission",
    "approve_change",
    "propose_mark",
    "propose_showing",
    "propose_words",
    "send_back_change",
    "take_back_change",
    "withdrawn_since",
    "wipe_rehearsal",
}


def test_each_public_change_is_called_as_its_function_is():
    functions = {
        name
        for name in publishing.__all__
        if inspect.isfunction(getattr(publishing, name))
    }

    named = functions - WITHOUT_A_NAME_OF_THEIR_OWN
    assert {str(verb) for verb in Verb} == named | {"refresh_picture"}
    assert functions >= WITHOUT_A_NAME_OF_THEIR_OWN


def test_no_verb_is_written_out_as_a_text():
    """In a text a slip is found by nobody; a name that is none stops the start."""
    folder = Path(publishing.__file__).parent
    texts = {
        (file.name, node.value)
        for file in folder.rglob("*.py")
        if file.name != "__init__.py"
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Constant) and node.value in set(Verb)
    }

    assert texts == set()


def test_what_is_no_verb_changes_nothing(ada, blog):
    with (
        pytest.raises(ValueError, match="retitel"),
        blog.next_revision("retitel", by=ada),
    ):
        blog.headline = "It falls"

    blog.refresh_from_db()
    assert (blog.headline, blog.revision) == ("River at record height", 1)
    assert verbs(blog) == [("go_live", "Ada Brandt", None)]
