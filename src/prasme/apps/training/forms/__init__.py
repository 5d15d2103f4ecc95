"""What a person may type about runs, applications, seats and certificates."""
