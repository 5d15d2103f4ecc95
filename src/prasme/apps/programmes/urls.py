"""Addresses of programmes, editions and their calendars."""

from django.urls import path

from prasme.apps.programmes.views import calendar, curriculum, editions, texts

app_name = "programmes"
urlpatterns = [
    path("editions/", editions.editions, name="editions"),
    path("editions/new/", editions.open_edition, name="open-edition"),
    path("programmes/", curriculum.programmes, name="programmes"),
    path("programmes/new/", curriculum.create_programme, name="create-programme"),
    path("programmes/<slug:code>/", curriculum.programme, name="programme"),
    path("programmes/<slug:code>/edit/", curriculum.edit_programme, name="edit-programme"),
    path("programmes/<slug:code>/adapt/", curriculum.adapt_programme, name="adapt-programme"),
    path("programmes/<slug:code>/texts/<str:language>/", texts.texts, name="texts"),
    path("curriculum/new/", curriculum.add_course, name="add-course"),
    path("curriculum/blocks/<int:block_id>/edit/", curriculum.edit_block, name="edit-block"),
    path("curriculum/<int:course_id>/edit/", curriculum.edit_course, name="edit-course"),
    path("editions/<slug:code>/", editions.edition, name="edition"),
    path("editions/<slug:code>/edit/", editions.edit_edition, name="edit-edition"),
    path("editions/<slug:code>/money/", editions.edit_money, name="edit-money"),
    path("editions/<slug:code>/clone/", editions.clone_edition, name="clone-edition"),
    path("editions/<slug:code>/open/", editions.open_draft, name="open-draft"),
    path("editions/<slug:code>/deadlines/", calendar.deadlines, name="deadlines"),
    path("editions/<slug:code>/deadlines.ics", calendar.deadlines_file, name="deadlines-file"),
    path("deadlines/<int:deadline_id>/", calendar.deadline, name="deadline"),
    path("deadlines/<int:deadline_id>/reopen/", calendar.reopen_deadline, name="reopen-deadline"),
    path("deadlines/<int:deadline_id>/remove/", calendar.remove_deadline, name="remove-deadline"),
]
