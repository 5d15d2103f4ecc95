"""Addresses of first pages, of records that are composed of several apps, of history."""

from django.urls import path

from prasme.apps.site.views import acting, calendar, first, history, members, places, records, timeline

app_name = "site"
urlpatterns = [
    path("", first.home, name="home"),
    path("welcome/", first.front, name="front"),
    path("enterprises/<int:enterprise_id>/", records.enterprise, name="enterprise"),
    path("enterprises/<int:enterprise_id>/act-for/", acting.act_for, name="act-for"),
    path("members/", members.members, name="members"),
    path("members/invite/", members.invite_member, name="invite-member"),
    path("members/<int:membership_id>/end/", members.end_member, name="end-member"),
    path("members/<int:membership_id>/second-factor/", members.drop_second_factor, name="drop-second-factor"),
    path("members/invitations/<int:invitation_id>/", members.invitation, name="invitation"),
    path("members/invitations/<int:invitation_id>/act/", members.act_on_invitation, name="act-on-invitation"),
    path("enterprises/<int:enterprise_id>/timeline/", timeline.timeline, name="timeline"),
    path("calendar/", calendar.calendar, name="calendar"),
    path("calendar/address/", calendar.keep_link, name="keep-calendar-link"),
    path("calendar/<str:secret>.ics", calendar.calendar_feed, name="calendar-feed"),
    path("runs/<str:code>/calendar.ics", calendar.run_calendar, name="run-calendar"),
    path("people/<uuid:person_id>/", records.person, name="person"),
    path("records/<int:participation_id>/", records.participation, name="participation"),
    path("curriculum/<int:course_id>/", records.course, name="course"),
    path("territories/<int:territory_id>/", places.territory, name="territory"),
    path("history/<slug:kind>/<str:key>/", history.history, name="history"),
]
