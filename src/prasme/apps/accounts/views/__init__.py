"""Own pages of accounts; those of allauth stand in urls.py."""
