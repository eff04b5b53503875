"""People and sign-in."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "accounts"
