from django.urls import path

from prasme.apps.search import views

app_name = "search"
urlpatterns = [path("search/", views.search, name="search")]
