"""Rules that write by themselves: the list with its switches, one rule, and whom it would write to today."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from prasme.apps.accounts.permissions import SignedIn, reach, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.outbox.kinds import happenings, name_of
from prasme.apps.programmes.models import Edition
from prasme.apps.reminders import actions, queries
from prasme.apps.reminders.forms import RuleForm
from prasme.apps.reminders.models import Audience, Rule

MOST = 100  # names on the page of a rule


def sentence_of(rule: Rule) -> str:
    """The rule in words."""
    happening = happenings().get(rule.happening)
    what = str(happening.name) if happening else rule.happening
    count = abs(rule.days)
    if happening and happening.is_now:
        when = _("as soon as it is so")
    elif rule.days < 0:
        when = ngettext("%d day before", "%d days before", count) % count
    elif rule.days:
        when = ngettext("%d day after", "%d days after", count) % count
    else:
        when = _("on the day")
    text = _("%(what)s, %(when)s: to %(whom)s.") % {"what": what, "when": when, "whom": Audience(rule.audience).label}
    if rule.again:
        again = ngettext("Asked again %d time.", "Asked again %d times.", rule.again) % rule.again
        text = f"{text} {again}"
    if rule.most:
        limit = _("Not more than %(most)d to one address in %(within)d days.")
        text = f"{text} {limit % {'most': rule.most, 'within': rule.within}}"
    return text


def _edition(request: SignedIn) -> Edition | None:
    editions = queries.editions_kept_by(request.user)
    asked = request.GET.get("edition") or request.POST.get("edition")
    return get_object_or_404(editions, code=asked) if asked else editions.first()


@require_safe
@requires(Permission.MESSAGE_SEND)
def rules(request: SignedIn) -> HttpResponse:
    """Every rule, and whether it writes in the edition that is chosen."""
    edition = _edition(request)
    on = set(queries.switched_on().filter(edition=edition).values_list("rule", flat=True)) if edition else set()
    context = {
        "edition": edition,
        "editions": [
            {"name": str(one), "href": f"?edition={one.code}", "on": one == edition}
            for one in queries.editions_kept_by(request.user)
        ],
        "rows": [
            {"rule": rule, "sentence": sentence_of(rule), "is_on": rule.pk in on} for rule in queries.known_rules()
        ],
        "sets_up": reach(request.user, Permission.MESSAGE_SEND).everything,
    }
    return render(request, "reminders/rules.html", context)


@require_safe
@requires(Permission.MESSAGE_SEND)
def rule(request: SignedIn, rule_id: int) -> HttpResponse:
    """Whom it would write to today in the edition, whether it is on or not."""
    found = get_object_or_404(queries.known_rules(), pk=rule_id)
    edition, now = _edition(request), timezone.now()
    today = timezone.localdate(now)
    switch = queries.switched_on().filter(rule=found, edition=edition).first()
    since = switch.since if switch else today
    letters = list(queries.planned(found, edition, since=since, on=today, at=now)) if edition else []
    happening = happenings().get(found.happening)
    context = {
        "rule": found,
        "sentence": sentence_of(found),
        "letter": name_of(happening.letter) if happening else "",
        "edition": edition,
        "switch": switch,
        "planned": letters[:MOST],
        "more": max(0, len(letters) - MOST),
        "sets_up": reach(request.user, Permission.MESSAGE_SEND).everything,
    }
    return render(request, "reminders/rule.html", context)


@require_POST
@requires(Permission.MESSAGE_SEND)
def switch(request: SignedIn, rule_id: int) -> HttpResponse:
    found = get_object_or_404(queries.known_rules(), pk=rule_id)
    edition = _edition(request)
    if edition is None:
        raise Http404
    is_on = request.POST.get("on") == "1"
    today = timezone.localdate()
    actions.switch_rule(rule=found, edition=edition, is_on=is_on, on=today, by=request.user)
    text = _("“%s” writes from now on.") if is_on else _("“%s” writes no more.")
    messages.success(request, text % found)
    return redirect(reverse("reminders:rules") + f"?edition={edition.code}")


def _edit(request: HttpRequest, found: Rule | None, form: RuleForm) -> HttpResponse:
    context: dict[str, Any] = {"rule": found, "form": form}
    return render(request, "reminders/edit_rule.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Permission.MESSAGE_SEND, everywhere=True)
def add_rule(request: SignedIn) -> HttpResponse:
    form = RuleForm(None, request.POST or None)
    if form.is_valid():
        made = actions.add_rule(values=form.values(), by=request.user)
        messages.success(request, _("The rule is kept. Switch it on in the editions that want it."))
        return redirect("reminders:rule", made.pk)
    return _edit(request, None, form)


@require_http_methods(["GET", "POST"])
@requires(Permission.MESSAGE_SEND, everywhere=True)
def edit_rule(request: SignedIn, rule_id: int) -> HttpResponse:
    found = get_object_or_404(queries.known_rules(), pk=rule_id)
    form = RuleForm(found, request.POST or None)
    if form.is_valid():
        try:
            actions.change_rule(rule=found, values=form.values(), seen=form.cleaned_data["seen"], by=request.user)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
        else:
            messages.success(request, _("The rule is changed."))
            return redirect("reminders:rule", found.pk)
    return _edit(request, found, form)


@require_POST
@requires(Permission.MESSAGE_SEND, everywhere=True)
def retire_rule(request: SignedIn, rule_id: int) -> HttpResponse:
    found = get_object_or_404(queries.known_rules(), pk=rule_id)
    actions.retire_rule(rule=found, by=request.user)
    messages.success(request, _("“%s” is taken away. What it wrote stays.") % found)
    return redirect("reminders:rules")
