"""Badges as machines ask for them: the credential, its pictures, the issuer's identifier and status lists."""

from hashlib import sha256
from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.core.cache import caches
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone, translation
from django.views.decorators.http import require_safe

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.enterprises.models import Organisation
from prasme.apps.programmes.models import Course
from prasme.apps.training import actions, badges, papers, rules
from prasme.apps.training.models import Certificate
from prasme.apps.training.queries import certificates as queries
from prasme.engines import credentials, documents

KEEPS = 300  # seconds, of a status list that is asked for again


def _told(data: dict[str, Any], media_type: str = "application/json", name: str = "") -> JsonResponse:
    """Open to pages of others: a verifier runs in somebody's browser."""
    response = JsonResponse(data, content_type=media_type, json_dumps_params={"ensure_ascii": False})
    response["Access-Control-Allow-Origin"] = "*"
    if name:
        response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _found(code: str) -> tuple[Certificate, dict[str, Any]]:
    """The certificate that counts, and its badge."""
    found = get_object_or_404(queries.with_all(Certificate.objects.all()), code=rules.plain_code(code))
    badge = queries.credential_of(found)
    if badge is None:
        raise Http404
    return found, badge


@require_safe
@login_not_required
def credential(_request: HttpRequest, code: str) -> HttpResponse:
    """The signed badge. The code is long enough that knowing it is the permission, as on the public page."""
    found, badge = _found(code)
    return _told(badge, "application/ld+json", f"{found.code}.json")


@require_safe
@login_not_required
def badge_svg(_request: HttpRequest, code: str) -> HttpResponse:
    found, badge = _found(code)
    return _picture(found, credentials.baked_svg(_drawn(found, "svg"), badge), "svg", "image/svg+xml")


@require_safe
@login_not_required
def badge_png(_request: HttpRequest, code: str) -> HttpResponse:
    found, badge = _found(code)
    return _picture(found, credentials.baked_png(_drawn(found, "png"), badge), "png", "image/png")


def _drawn(found: Certificate, kind: Any) -> bytes:
    language = queries.language_of(found)
    with translation.override(language):
        return documents.picture(
            "badge", badges.picture_data(found), language=language, at=timezone.now(), kind=kind
        )  # fmt: skip


def _picture(found: Certificate, content: bytes, end: str, media_type: str) -> HttpResponse:
    response = HttpResponse(content, content_type=media_type)
    response["Content-Disposition"] = f'attachment; filename="{found.code}.{end}"'
    return response


@require_safe
@requires(Permission.OWN_RECORD, Permission.SEAT_HOLD, Permission.PERSON_VIEW)
def elm(request: SignedIn, code: str) -> HttpResponse:
    """European Learning Model, unsealed: for whom the PDF opens."""
    visible = queries.with_all(queries.certificates_visible_to(request.user))
    found = get_object_or_404(visible, code=rules.plain_code(code))
    language = queries.language_of(found)
    with translation.override(language):
        picture = documents.picture(
            "certificate", papers.certificate(found), language=language, at=timezone.now(), kind="png", ppi=96
        )
        data = credentials.elm_of(badges.award(found), picture)
    return _told(data, "application/ld+json", f"{found.code}.elm.json")


# ---------------------------------------------------------------- who issues


def _issuer(key: int) -> Organisation:
    return get_object_or_404(queries.issuers(), pk=key)


@require_safe
@login_not_required
def issuer(request: HttpRequest, key: int) -> HttpResponse:
    """Who signs, by which keys, and how a badge is checked elsewhere."""
    owner = _issuer(key)
    told, newest = badges.issuer_of(owner), queries.most_recent(owner)
    context = {
        "owner": owner,
        "did": told.did,
        "keys": queries.public_keys(),
        "status": settings.PUBLIC_ADDRESS + reverse("training:status-list", args=[owner.pk, newest]),
        "document": reverse("training:did", args=[owner.pk]),
    }
    return render(request, "training/issuer.html", context)


@require_safe
@login_not_required
def did(_request: HttpRequest, key: int) -> HttpResponse:
    told = badges.issuer_of(_issuer(key)).did
    return _told(credentials.did_document(told, queries.public_keys()), "application/did+ld+json")


@require_safe
@login_not_required
def status_list(_request: HttpRequest, key: int, which: int) -> HttpResponse:
    """One list of what is revoked, signed as of now; asked again within minutes, it is the same."""
    owner = _issuer(key)
    if which > queries.most_recent(owner):
        raise Http404
    places = sorted(queries.revoked_places(owner, which))
    about = f"status-list-{owner.pk}-{which}-{sha256(repr(places).encode()).hexdigest()}"
    near = caches["near"]
    told = near.get(about)
    if told is None:
        now = timezone.now()
        told_issuer = badges.issuer_of(owner)
        address = settings.PUBLIC_ADDRESS + reverse("training:status-list", args=[owner.pk, which])
        listed = credentials.status_list(told_issuer.did, address, places, now.replace(microsecond=0))
        told = actions.signed(document=listed, did=told_issuer.did, at=now)
        near.set(about, told, KEEPS)
    return _told(told, "application/vc+ld+json")


@require_safe
@login_not_required
def achievement(request: HttpRequest, key: int, course_id: int) -> HttpResponse:
    """What a badge of a course is for: the address that stands in each of them."""
    owner = _issuer(key)
    course = get_object_or_404(
        Course.objects.select_related("block__programme"), pk=course_id, block__programme__owner=owner
    )
    context = {
        "owner": owner,
        "course": course,
        "programme": course.block.programme,
        "hours": course.hours.order_by("mode"),
        "outcomes": [
            {
                "framework": one.framework,
                "framework_version": one.framework_version,
                "competence": one.competence,
                "text": one.told("text"),
            }
            for one in course.outcomes.order_by("competence", "pk")
        ],
        "summary": course.told("summary"),
        "total": sum(one.hours for one in course.hours.all()),
    }
    return render(request, "training/achievement.html", context)
