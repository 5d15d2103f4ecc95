"""Addresses of occasions."""

from django.urls import path

from prasme.apps.occasions.views import rosters, venues

app_name = "occasions"
urlpatterns = [
    path("occasions/<int:occasion_id>/roster/", rosters.roster, name="roster"),
    path("occasions/<int:occasion_id>/correct/", rosters.correct_attendance, name="correct-attendance"),
    path("venues/", venues.venues, name="venues"),
    path("venues/new/", venues.open_venue, name="open-venue"),
    path("venues/<int:venue_id>/", venues.venue, name="venue"),
    path("venues/<int:venue_id>/rooms/new/", venues.add_room, name="add-room"),
    path("venues/<int:venue_id>/close/", venues.close_venue, name="close-venue"),
    path("rooms/<int:room_id>/", venues.edit_room, name="edit-room"),
    path("rooms/<int:room_id>/close/", venues.close_room, name="close-room"),
    path("feedback/<int:seat_id>/", rosters.feedback, name="feedback"),
]
