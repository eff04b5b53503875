"""The story: blogs, their updates, and the blocks that updates are made of."""

from liveblog.kinds import MODELS as BLOCK_MODELS
from liveblog.kinds.block import Block
from liveblog.kinds.card.model import CardBlock
from liveblog.kinds.embed.model import EmbedBlock
from liveblog.kinds.figure.model import FigureBlock
from liveblog.kinds.question.model import QuestionBlock
from liveblog.kinds.quote.model import QuoteBlock
from liveblog.kinds.recording.model import RecordingBlock
from liveblog.kinds.table.model import TableBlock
from liveblog.kinds.text.model import TextBlock

from .addresses import FormerAddress
from .at_desk import STAMP_EVERY, AtDesk
from .blog import FAR_AHEAD, Blog, Member, floor_of
from .blog_template import BlogTemplate
from .colleagues import Colleagues
from .editions import DeclinedOffer, EditionAlarm, EditionBlogAlarm, EditionSet
from .embargo import Embargoed, state_of_embargo
from .erasure import Erasure, erase_blog, erase_locked, lock_to_erase
from .facets import Facet
from .going_out import GoingOut
from .heartbeat import Heartbeat, is_worker_away, worker_seen_at
from .history import Correction, Version
from .imports import ImportedBlog, ImportedUpdate, OldAddress
from .journal import UNDO_SECONDS, JournalLine, widths_of
from .locks import UnderWay, sole_sending, writers_turn
from .machine_policy import MachinePolicy
from .open_pages import OpenPages, open_pages_of_each
from .open_update import OpenUpdate
from .pace import PACES, Pace, named_pace
from .pause import Pause, Paused, refuse_while_paused
from .portrait import Portrait
from .preview_link import PreviewLink
from .proposed_change import ProposedChange
from .question import Question
from .receipt import Receipt
from .removed_words import RemovedWords
from .review import Review, ReviewLevel, ReviewStep, strictest
from .saved_draft import SavedDraft
from .search_entry import SearchEntry, at_of, newest_with, number_at
from .series import Series
from .shift import Claim, HandOver, HandOverRead, Shift
from .states import State, Verification
from .topic import FormerTopicAddress, Topic
from .update import Update
from .update_template import UpdateTemplate
from .uses import (
    awaitable_uploads,
    figures_of,
    found_images,
    images_to_show,
    is_public_image,
    known_images,
    link_pictures,
    public_recordings,
    used_beyond,
    visible_figures,
    visible_heroes,
    visible_images,
    visible_recordings,
)
from .verbs import MARKING_VERBS, Change, Verb
from .words import Words
from .working_copy import DiscardedSession, WorkingCopy

__all__ = [
    "BLOCK_MODELS",
    "FAR_AHEAD",
    "MARKING_VERBS",
    "PACES",
    "STAMP_EVERY",
    "UNDO_SECONDS",
    "AtDesk",
    "Block",
    "Blog",
    "BlogTemplate",
    "CardBlock",
    "Change",
    "Claim",
    "Colleagues",
    "Correction",
    "DeclinedOffer",
    "DiscardedSession",
    "EditionAlarm",
    "EditionBlogAlarm",
    "EditionSet",
    "Embargoed",
    "EmbedBlock",
    "Erasure",
    "Facet",
    "FigureBlock",
    "FormerAddress",
    "FormerTopicAddress",
    "GoingOut",
    "HandOver",
    "HandOverRead",
    "Heartbeat",
    "ImportedBlog",
    "ImportedUpdate",
    "JournalLine",
    "MachinePolicy",
    "Member",
    "OldAddress",
    "OpenPages",
    "OpenUpdate",
    "Pace",
    "Pause",
    "Paused",
    "Portrait",
    "PreviewLink",
    "ProposedChange",
    "Question",
    "QuestionBlock",
    "QuoteBlock",
    "Receipt",
    "RecordingBlock",
    "RemovedWords",
    "Review",
    "ReviewLevel",
    "ReviewStep",
    "SavedDraft",
    "SearchEntry",
    "Series",
    "Shift",
    "State",
    "TableBlock",
    "TextBlock",
    "Topic",
    "UnderWay",
    "Update",
    "UpdateTemplate",
    "Verb",
    "Verification",
    "Version",
    "Words",
    "WorkingCopy",
    "at_of",
    "awaitable_uploads",
    "erase_blog",
    "erase_locked",
    "figures_of",
    "floor_of",
    "found_images",
    "images_to_show",
    "is_public_image",
    "is_worker_away",
    "known_images",
    "link_pictures",
    "lock_to_erase",
    "named_pace",
    "newest_with",
    "number_at",
    "open_pages_of_each",
    "public_recordings",
    "refuse_while_paused",
    "sole_sending",
    "state_of_embargo",
    "strictest",
    "used_beyond",
    "visible_figures",
    "visible_heroes",
    "visible_images",
    "visible_recordings",
    "widths_of",
    "worker_seen_at",
    "writers_turn",
]
