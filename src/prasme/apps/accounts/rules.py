"""How long invitations and acting for somebody last, what is kept of an address. Plain Python, no clock."""

from __future__ import annotations

from datetime import timedelta
from ipaddress import ip_address, ip_network

INVITATION_STANDS = timedelta(days=14)
ACTING_LASTS = timedelta(hours=1)

SIGN_INS = "sign_ins"
SIGN_INS_KEPT = 365  # days, where the installation says nothing else


def network_of(address: str) -> str:
    """`192.0.2.0/24`, `2001:db8:1::/48`: enough to know a place again, not a machine; empty for no address."""
    try:
        found = ip_address(address)
    except ValueError:
        return ""
    return str(ip_network((found, 24 if found.version == 4 else 48), strict=False))
