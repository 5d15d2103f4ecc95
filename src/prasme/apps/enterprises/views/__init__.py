"""Pages of enterprises and of people."""
