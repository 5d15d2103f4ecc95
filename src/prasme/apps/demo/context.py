"""Every page says when it shows invented records."""

from django.http import HttpRequest

from prasme.apps.demo.models import Demonstration


def demonstration(request: HttpRequest) -> dict[str, object]:
    return {"demonstration": Demonstration.objects.exists()}
