"""The pages of allauth that we use, under the names that it expects, and our own beside them."""

from allauth.account import views
from allauth.usersessions.views import list_usersessions
from django.urls import include, path, re_path

from prasme.apps.accounts.views import invitations, sign_ins

own = [
    path("invitations/<str:key>/<str:nonce>/", invitations.accept, name="accept"),
    path("acting/stop/", invitations.stop_acting, name="stop-acting"),
    path("sign-ins/", sign_ins.sign_ins, name="sign-ins"),
    path("sign-ins/keeping/", sign_ins.keeping, name="keeping"),
]

urlpatterns = [
    path("login/", views.login, name="account_login"),
    path("logout/", views.logout, name="account_logout"),
    path("inactive/", views.account_inactive, name="account_inactive"),
    path("signup/", views.signup, name="account_signup"),
    path("reauthenticate/", views.reauthenticate, name="account_reauthenticate"),
    path("password/change/", views.password_change, name="account_change_password"),
    path("password/set/", views.password_set, name="account_set_password"),
    path("password/reset/", views.password_reset, name="account_reset_password"),
    path("password/reset/done/", views.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        views.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path("password/reset/key/done/", views.password_reset_from_key_done, name="account_reset_password_from_key_done"),
    path("sessions/", list_usersessions, name="usersessions_list"),
    path("second-factor/", include("allauth.mfa.urls")),
    path("", include((own, "accounts"))),
]
