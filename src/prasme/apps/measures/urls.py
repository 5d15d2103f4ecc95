"""Addresses of support measures: of those who hold them, and of everybody."""

from django.urls import path

from prasme.apps.measures.views import events, measures, people, planning, registering

app_name = "measures"
urlpatterns = [
    path("measures/", measures.measures, name="measures"),
    path("measures/new/", planning.create_measure, name="create-measure"),
    path("measures/<str:code>/", measures.measure, name="measure"),
    path("measures/<str:code>/edit/", measures.edit_measure, name="edit-measure"),
    path("measures/<str:code>/announce/", measures.announce_measure, name="announce-measure"),
    path("measures/<str:code>/held/", measures.hold_measure, name="hold-measure"),
    path("measures/<str:code>/cancel/", measures.cancel_measure, name="cancel-measure"),
    path("measures/<str:code>/people/", people.people, name="people"),
    path("measures/<str:code>/sheet.pdf", people.attendance_sheet, name="attendance-sheet"),
    path("measures/<str:code>/sheets/", people.upload_sheet, name="upload-sheet"),
    path("registrations/<int:registration_id>/", people.name_organisation, name="name-organisation"),
    path("events/", events.events, name="events"),
    path("events/calendar.ics", events.events_feed, name="events-feed"),
    path("events/mine/<str:code>/", registering.guest, name="guest"),
    path("events/mine/<str:code>/withdraw/", registering.withdraw, name="withdraw"),
    path("events/mine/<str:code>/contact/", registering.share_contact, name="share-contact"),
    path("events/mine/<str:code>/certificate.pdf", registering.certificate, name="certificate"),
    path("events/<str:code>/", events.event, name="event"),
    path("events/<str:code>/register/", registering.register, name="register"),
    path("events/<str:code>/registered/", registering.registered, name="registered"),
]
