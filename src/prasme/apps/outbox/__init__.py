"""Every message, before and after it leaves."""
