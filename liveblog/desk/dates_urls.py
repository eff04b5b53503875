"""What goes on from day to day: a blog's address and times, templates, the next blog, archive, export, import."""

from django.urls import path

from liveblog.web import converters

from .views import (
    archiving,
    continuing,
    dates,
    editions,
    importing,
    update_templates,
)

converters.register()

PATHS = [
    path("live/<slug:slug>/continue/", continuing.continue_blog, name="continue_blog"),
    path("live/<slug:slug>/archive/", archiving.archive_blog, name="archive_blog"),
    path("live/<slug:slug>/archive/zip/", archiving.archive_zip, name="archive_zip"),
    path("live/<slug:slug>/export/", archiving.export_blog, name="export_blog"),
    path("live/<slug:slug>/export/zip/", archiving.export_zip, name="export_zip"),
    path("import/", importing.import_blog, name="import_blog"),
    path("import/<name:token>/", importing.planned_import, name="planned_import"),
    path(
        "live/<slug:slug>/templates/",
        update_templates.update_templates,
        name="update_templates",
    ),
    path(
        "live/<slug:slug>/templates/of-blogs/",
        update_templates.keep_blog_template,
        name="keep_blog_template",
    ),
    path(
        "live/<slug:slug>/templates/of-blogs/<revision:pk>/remove/",
        update_templates.remove_blog_template,
        name="remove_blog_template",
    ),
    path(
        "live/<slug:slug>/templates/<revision:pk>/",
        update_templates.template_block,
        name="template_block",
    ),
    path(
        "live/<slug:slug>/templates/<revision:pk>/remove/",
        update_templates.remove_update_template,
        name="remove_update_template",
    ),
    path("live/<slug:slug>/dates/", dates.dates, name="dates"),
    path(
        "live/<slug:slug>/dates/address/", dates.change_address, name="change_address"
    ),
    path(
        "live/<slug:slug>/dates/beginning/", dates.set_beginning, name="set_beginning"
    ),
    path(
        "live/<slug:slug>/dates/closing/",
        dates.set_closing_time,
        name="set_closing_time",
    ),
    path("live/<slug:slug>/dates/series/", dates.set_series, name="set_series"),
    path("live/<slug:slug>/dates/editions/", dates.link_edition, name="link_edition"),
    path(
        "live/<slug:slug>/dates/editions/leave/",
        dates.leave_editions,
        name="leave_editions",
    ),
    *[
        path(f"live/<slug:slug>/editions/{address}/", view, name=view.__name__)
        for address, view in [
            ("offers/<revision:pk>", editions.edition_offer),
            ("offers/<revision:pk>/take-over", editions.take_over),
            ("offers/<revision:pk>/decline", editions.decline_offer),
            ("alarms/<revision:pk>", editions.edition_alarm),
            ("alarms/<revision:pk>/answer", editions.answer_alarm),
            ("blog-alarms/<revision:pk>", editions.edition_blog_alarm),
            ("blog-alarms/<revision:pk>/answer", editions.answer_blog_alarm),
        ]
    ],
    path(
        "live/<slug:slug>/dates/preview-links/",
        dates.make_preview_link,
        name="make_preview_link",
    ),
    path(
        "live/<slug:slug>/dates/preview-links/<revision:pk>/revoke/",
        dates.revoke_preview_link,
        name="revoke_preview_link",
    ),
]
