"""Pages about what is held of a person."""
