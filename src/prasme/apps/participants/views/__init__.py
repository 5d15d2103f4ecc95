"""Pages of participants: for the people themselves, and for whoever asks them."""
