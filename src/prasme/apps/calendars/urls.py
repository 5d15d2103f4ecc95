"""Addresses of calendars of rooms."""

from django.urls import path

from prasme.apps.calendars import views

app_name = "calendars"
urlpatterns = [
    path("calendar/rooms/", views.rooms, name="rooms"),
    path("calendar/rooms/<int:room_id>/address/", views.keep_address, name="keep-address"),
    path("calendar/rooms/<str:secret>.ics", views.room_feed, name="room-feed"),
]
