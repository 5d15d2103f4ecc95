"""A programme in other languages: what its people read, side by side with what was written first."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from prasme.apps.accounts.permissions import SignedIn, requires
from prasme.apps.accounts.roles import Permission
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.programmes import actions
from prasme.apps.programmes.forms.texts import TextsForm
from prasme.apps.programmes.models import Programme
from prasme.apps.programmes.texts import digest, texts_of


@require_http_methods(["GET", "POST"])
@requires(Permission.EDITION_EDIT, everywhere=True)
def texts(request: SignedIn, code: str, language: str) -> HttpResponse:
    """Every text of a programme, its courses and editions in one of the product's languages."""
    names = dict(settings.LANGUAGES)
    if language not in names:
        raise Http404
    programme = get_object_or_404(Programme, code=code)
    there = texts_of(programme)
    form = TextsForm(there, language, request.POST or None, initial={"seen": digest(there, language)})
    if form.is_valid():
        said = dict(form.cleaned_data)
        seen = said.pop("seen")
        try:
            actions.translate_texts(programme=programme, language=language, texts=said, seen=seen, by=request.user)
        except ChangedMeanwhile as refusal:
            form.add_error(None, str(refusal))
            form.see(digest(texts_of(programme), language))
        else:
            messages.success(request, _("Saved."))
            return redirect("programmes:texts", programme.code, language)
    context = {
        "programme": programme,
        "form": form,
        "language": names[language],
        "chips": [{"name": name, "code": key, "on": key == language} for key, name in settings.LANGUAGES],
        "count": len(there),
        "done": sum(1 for one in there if one.in_language(language)),
    }
    return render(request, "programmes/texts.html", context, status=422 if form.errors else 200)
