"""Every page says when it shows invented records."""

from django.http import HttpRequest

from prasme.apps.core.lately import lately
from prasme.apps.demo.models import Demonstration


def demonstration(request: HttpRequest) -> dict[str, object]:  # noqa: ARG001 - Django's signature
    return {"demonstration": lately(None, "demonstration", Demonstration.objects.exists)}
