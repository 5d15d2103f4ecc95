"""Whoever has just done something sees at once what still waits."""

from collections.abc import Callable

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse

from prasme.apps.worklist.queries import key_of

Handler = Callable[[HttpRequest], HttpResponse]


def count_anew_after_an_act(get_response: Handler) -> Handler:
    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.method == "POST" and request.user.is_authenticated:
            caches["near"].set(key_of(request.user), None)
        return response

    return middleware
