"""Every write to matchmaking days. Each file holds what belongs together."""
