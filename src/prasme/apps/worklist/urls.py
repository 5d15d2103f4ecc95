"""Address of the worklist."""

from django.urls import path

from prasme.apps.worklist import views

app_name = "worklist"
urlpatterns = [path("worklist/", views.worklist, name="worklist")]
