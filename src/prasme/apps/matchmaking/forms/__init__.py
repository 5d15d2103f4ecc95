"""What is typed about matchmaking days."""
