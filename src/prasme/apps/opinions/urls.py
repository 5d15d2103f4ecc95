"""Addresses of opinions: of those who answer, and of those who read results."""

from django.urls import path

from prasme.apps.opinions import views

app_name = "opinions"
urlpatterns = [
    path("opinions/", views.results, name="results"),
    path("opinions/managers/", views.managers, name="managers"),
    path("opinion/of/<str:code>/", views.by_link, name="by-link"),
    path("opinion/in/<str:code>/", views.in_the_room, name="in-the-room"),
    path("opinion/half-a-year/<int:edition_id>/<str:code>/", views.impact, name="impact"),
    path("occasions/<int:occasion_id>/poster/", views.poster, name="poster"),
]
