"""What people may type about enterprises and people."""

from prasme.apps.enterprises.forms.register import (
    ContactForm,
    EditForm,
    EditIdentityForm,
    EmployeeForm,
    EnterpriseFilter,
    OrganisationForm,
    ProfileForm,
    RegisterForm,
)

__all__ = [
    "ContactForm",
    "EditForm",
    "EditIdentityForm",
    "EmployeeForm",
    "EnterpriseFilter",
    "OrganisationForm",
    "ProfileForm",
    "RegisterForm",
]
