from django.urls import path

from prasme.apps.search import views

app_name = "search"
urlpatterns = [
    path("search/", views.search, name="search"),
    path("views/save/", views.save_view, name="save-view"),
    path("views/<int:view_id>/remove/", views.remove_view, name="remove-view"),
]
