"""What the badges of a programme say."""

from prasme.apps.accounts.models import User
from prasme.apps.core.acting import action
from prasme.apps.core.versions import ChangedMeanwhile
from prasme.apps.programmes.models import Programme
from prasme.apps.training.models import CredentialTerms


@action
def set_credential_terms(
    *, programme: Programme, quality_assurance: str, supervision: str, stackability: str, seen: int, by: User | None
) -> CredentialTerms:  # fmt: skip
    """For badges made from now on. seen: 0 where nothing was said before. Raises ChangedMeanwhile."""
    values = {"quality_assurance": quality_assurance, "supervision": supervision, "stackability": stackability}
    if seen == 0:
        terms, is_new = CredentialTerms.objects.get_or_create(programme=programme, defaults=values)
        if not is_new:
            raise ChangedMeanwhile
        return terms
    terms = CredentialTerms.objects.get(programme=programme)
    terms.save_version(seen=seen, **values)
    return terms
