"""Reads of matchmaking days. Each file holds what belongs together."""
