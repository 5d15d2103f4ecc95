"""Pages that are composed of several apps."""
