"""Services of the hub: the public price list, the list of what was done, and each record."""

from operator import itemgetter
from typing import Any

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone, translation
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, may, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.cells import in_state, linked, of_choices, written
from prasme.apps.core.tables import Column, export_of, table_of
from prasme.apps.core.templatetags.writing import money, short_day
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.funding.actions import AidRefused
from prasme.apps.measures import actions
from prasme.apps.measures.forms.hub_services import (
    DeliveryFilter,
    DeliveryForm,
    FinishForm,
    InvestmentForm,
    ServiceForm,
    StopForm,
)
from prasme.apps.measures.models import Category, DeliveryState, Service, Technology
from prasme.apps.measures.queries import hub_services as reads
from prasme.apps.measures.templatetags.measures import DELIVERIES


def _english(choices: type[Any]) -> Any:
    """The network takes its file in English alone."""

    def write(value: str) -> str:
        with translation.override("en"):
            return str(choices(value).label)

    return write


# The columns that the network's reporting tool exports and takes; their names are stable.
COLUMNS = [
    Column("content_id"),
    Column("customer_name", "customer_name", label=_l("Customer"),
           show=linked("measures:delivery", by="pk", text=itemgetter("customer_name"))),
    Column("customer_region", "customer_region", label=_l("Region")),
    Column("customer_staff_size"),
    Column("service_title", "service_title", label=_l("Service")),
    Column("service_category", "service_category", label=_l("Category"), write=_english(Category),
           show=of_choices("service_category", Category)),
    Column("technology_type", write=_english(Technology)),
    Column("short_description"),
    Column("price_eur", "price", label=_l("Price"), show=written("price_eur", money), css="number"),
    Column("attendees"),
    Column("status", "state", label=_l("State"), write=_english(DeliveryState),
           show=in_state("status", DeliveryState, DELIVERIES)),
    Column("starts_on", "starts_on", label=_l("Begins"), show=written("starts_on", short_day)),
    Column("dates"),
    Column("location"),
    Column("state_aid_information"),
    Column("aid_amount_eur", "aid__euro", label=_l("Aid"), show=written("aid_amount_eur", money), css="number"),
]  # fmt: skip


@require_safe
@login_not_required
def prices(request: HttpRequest) -> HttpResponse:
    """The published price list: market value, aid, and what a small firm pays."""
    on = timezone.localdate()
    rows = [{"service": one, "quote": reads.price_for(one, on=on)} for one in reads.price_list()]
    return render(request, "measures/prices.html", {"rows": rows})


@require_safe
@requires(Permission.MEASURE_VIEW)
def deliveries(request: SignedIn) -> HttpResponseBase:
    filters = DeliveryFilter(request.GET)
    found = reads.deliveries_matching(
        reads.deliveries_visible_to(request.user), words=request.GET.get("q", ""), **filters.chosen()
    )
    rows = reads.delivery_rows(found)
    if file := export_of(request, rows, COLUMNS, name="services", sort="-starts_on"):
        return file
    context = {
        "table": table_of(request, rows, COLUMNS, sort="-starts_on"),
        "filters": filters,
        "chosen": filters.chosen(),
        "is_filtered": bool(filters.chosen()) or bool(request.GET.get("q")),
        "services": reads.services_visible_to(request.user),
        "may_run": may(request.user, Permission.MEASURE_RUN),
    }
    return render(request, "measures/deliveries.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def list_service(request: SignedIn) -> HttpResponse:
    form = ServiceForm(request.user, request.POST or None)
    if form.is_valid():
        try:
            found = actions.list_service(edition=form.cleaned_data["edition"], new=form.new(), by=request.user)
        except actions.ListedAlready as refusal:
            form.add_error("title", str(refusal))
        else:
            messages.success(request, _("Saved. Publish it, so that everybody sees it in the price list."))
            return redirect("measures:service", found.pk)
    context = {"form": form, "title": _("New service")}
    return render(request, "measures/service_form.html", context, status=422 if form.errors else 200)


def _service(request: SignedIn, service_id: int, permission: Permission = Permission.MEASURE_VIEW) -> Service:
    return get_object_or_404(reads.services_visible_to(request.user, permission), pk=service_id)


@require_safe
@requires(Permission.MEASURE_VIEW)
def service(request: SignedIn, service_id: int) -> HttpResponse:
    found = _service(request, service_id)
    context = {
        "service": found,
        "quote": reads.price_for(found, on=timezone.localdate()),
        "deliveries": found.deliveries.select_related("customer").order_by("-starts_on")[:20],
        "may_run": may(request.user, Permission.MEASURE_RUN),
    }
    return render(request, "measures/service.html", context)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def edit_service(request: SignedIn, service_id: int) -> HttpResponse:
    found = _service(request, service_id, Permission.MEASURE_RUN)
    names = ("edition", "title", "text", "category", "technology", "market_value")
    form = ServiceForm(
        request.user, request.POST or None, initial={name: getattr(found, name) for name in names} | {
            "seen": found.version
        }
    )  # fmt: skip
    form.fields["edition"].disabled = True
    if form.is_valid():
        try:
            actions.edit_service(
                service=found, seen=form.cleaned_data["seen"] or 0, new=form.new(), by=request.user
            )  # fmt: skip
        except actions.ListedAlready as refusal:
            form.add_error("title", str(refusal))
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("measures:service", service_id)
    context = {"form": form, "title": str(found), "service": found}
    return render(request, "measures/service_form.html", context, status=422 if form.errors else 200)


@require_POST
@requires(Permission.MEASURE_RUN)
def publish_service(request: SignedIn, service_id: int) -> HttpResponse:
    """Into the public price list, or out of it for good."""
    found = _service(request, service_id, Permission.MEASURE_RUN)
    if request.POST.get("act") == "end":
        actions.end_service(service=found, by=request.user, at=timezone.now())
    else:
        actions.publish_service(service=found, by=request.user, at=timezone.now())
    messages.success(request, _("Saved."))
    return redirect("measures:service", service_id)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_RUN)
def deliver_service(request: SignedIn, service_id: int) -> HttpResponse:
    """For a customer of the register; with aid it is tested under the law of the first day."""
    found = _service(request, service_id, Permission.MEASURE_RUN)
    form = DeliveryForm(found, request.POST or None)
    key = request.POST.get("key", "")[:64] or get_random_string(20)
    if form.is_valid():
        try:
            made = actions.deliver_service(
                service=found, customer=form.cleaned_data["customer"], new=form.new(), by=request.user,
                at=timezone.now(), request_key=key,
            )  # fmt: skip
        except (AidRefused, actions.NotListed) as refusal:
            form.add_error("has_aid", str(refusal))
        else:
            messages.success(request, _("Recorded."))
            return redirect("measures:delivery", made.pk)
    context = {"service": found, "form": form, "key": key}
    return render(request, "measures/deliver_service.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.MEASURE_VIEW)
def delivery(request: SignedIn, delivery_id: int) -> HttpResponse:
    """One service for one customer: its money, its end, and what the customer has invested since."""
    permission = Permission.MEASURE_RUN if request.method == "POST" else Permission.MEASURE_VIEW
    found = get_object_or_404(
        reads.deliveries_visible_to(request.user, permission).select_related("service__edition", "customer", "aid"),
        pk=delivery_id,
    )
    act, data = request.POST.get("act", ""), request.POST
    first = {"on": timezone.localdate(), "attendees": found.attendees, "seen": found.version}
    finish = FinishForm(data if act == "finish" else None, initial=first)
    stop = StopForm(data if act == "stop" else None, initial=first)
    since = InvestmentForm(
        data if act == "investment" else None, initial={"investment": found.investment, "seen": found.version}
    )
    now = timezone.now()
    form = {"finish": finish, "stop": stop, "investment": since}.get(act)
    if form is not None and form.is_valid():
        try:
            if act == "finish":
                actions.finish_delivery(delivery=found, by=request.user, at=now, **form.cleaned_data)
            elif act == "stop":
                actions.stop_delivery(delivery=found, by=request.user, at=now, **form.cleaned_data)
            else:
                actions.note_investment(delivery=found, by=request.user, **form.cleaned_data)
        except (actions.OverAlready, ChangedMeanwhile, AidRefused) as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("Saved."))
            return redirect("measures:delivery", delivery_id)
    context = {
        "delivery": found, "finish": finish, "stop": stop, "since": since,
        "is_running": found.state == DeliveryState.RUNNING, "may_run": may(request.user, Permission.MEASURE_RUN),
    }  # fmt: skip
    return render(request, "measures/delivery.html", context, status=422 if request.method == "POST" else 200)
