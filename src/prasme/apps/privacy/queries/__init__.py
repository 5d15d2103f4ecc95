"""What is held of a person, why, and for how long."""
