"""Addresses of agreements and projects."""

from django.urls import path

from prasme.apps.cooperation.views import lists, public, records

app_name = "cooperation"
urlpatterns = [
    path("", lists.cooperations, name="cooperations"),
    path("outcomes/", lists.outcomes, name="outcomes"),
    path("record/", records.record, name="record"),
    path("stories/", public.stories, name="stories"),
    path("answer/<str:code>/", public.follow_up, name="follow-up"),
    path("follow-ups/<int:follow_up_id>/", records.note_answer, name="note-answer"),
    path("partners/<int:partner_id>/consent/", records.consent, name="consent"),
    path("<int:cooperation_id>/", records.cooperation, name="cooperation"),
    path("<int:cooperation_id>/move/", records.move, name="move"),
    path("<int:cooperation_id>/partners/", records.add_partner, name="add-partner"),
    path("<int:cooperation_id>/story/", records.tell, name="tell"),
]
