"""The rows of the access table for what django-allauth brings: sign-in, second factor, sessions."""

# elsewhere: an operator of another edition. stranger: the manager of another firm.
WHO = (
    "anonymous", "operator", "elsewhere", "auditor", "provider", "trainer", "host", "manager", "stranger", "learner",
)  # fmt: skip
EVERYBODY = " ".join(["200"] * len(WHO))

SIGN_IN = {
    # anonymous, operator, elsewhere, auditor, provider, trainer, host, manager, stranger, learner
    "mfa_index": "302 200 200 200 200 200 200 200 200 200",
    "mfa_authenticate": "302 302 302 302 302 302 302 302 302 302",
    "mfa_reauthenticate": "302 302 302 302 302 302 302 302 302 302",
    "mfa_activate_totp": "302 302 302 302 302 302 302 302 302 302",
    "mfa_deactivate_totp": "302 404 404 404 404 404 404 404 404 404",
    "mfa_view_recovery_codes": "302 404 404 404 404 404 404 404 404 404",
    "mfa_generate_recovery_codes": "302 302 302 302 302 302 302 302 302 302",
    "mfa_download_recovery_codes": "302 404 404 404 404 404 404 404 404 404",
    "mfa_list_webauthn": "302 200 200 200 200 200 200 200 200 200",
    "mfa_add_webauthn": "302 302 302 302 302 302 302 302 302 302",
    "mfa_reauthenticate_webauthn": "302 302 302 302 302 302 302 302 302 302",
    "mfa_remove_webauthn": "302 302 302 302 302 302 302 302 302 302",
    "mfa_edit_webauthn": "302 302 302 302 302 302 302 302 302 302",
    "mfa_login_webauthn": "302 302 302 302 302 302 302 302 302 302",
    "account_login": "200 302 302 302 302 302 302 302 302 302",
    "account_inactive": EVERYBODY,
    "account_signup": "200 302 302 302 302 302 302 302 302 302",
    "account_reauthenticate": "302 200 200 200 200 200 200 200 200 200",
    "account_change_password": "302 200 200 200 200 200 200 200 200 200",
    "account_set_password": "302 302 302 302 302 302 302 302 302 302",
    "account_reset_password": EVERYBODY,
    "account_reset_password_done": EVERYBODY,
    "account_reset_password_from_key_done": EVERYBODY,
    "usersessions_list": "302 200 200 200 200 200 200 200 200 200",
}
