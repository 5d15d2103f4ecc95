"""Addresses of figures and periods."""

from django.urls import path

from prasme.apps.reporting import views

app_name = "reporting"
urlpatterns = [
    path("editions/<slug:code>/figures/", views.figures, name="figures"),
    path("editions/<slug:code>/figures/<slug:indicator>/", views.figure, name="figure"),
    path("programmes/<slug:code>/figures/", views.programme_figures, name="programme-figures"),
    path("programmes/<slug:code>/figures/<slug:indicator>/", views.programme_figure, name="programme-figure"),
    path("editions/<slug:code>/periods/new/", views.open_period, name="open-period"),
    path("periods/<int:period_id>/", views.period, name="period"),
    path("periods/<int:period_id>/freeze/", views.freeze_period, name="freeze-period"),
    path("periods/<int:period_id>/correct/", views.correct_period, name="correct-period"),
]
