"""Addresses of occasions."""

from django.urls import path

from prasme.apps.occasions import views

app_name = "occasions"
urlpatterns = [
    path("occasions/<int:occasion_id>/roster/", views.roster, name="roster"),
    path("occasions/<int:occasion_id>/correct/", views.correct_attendance, name="correct-attendance"),
    path("venues/new/", views.open_venue, name="open-venue"),
    path("feedback/<int:seat_id>/", views.feedback, name="feedback"),
]
