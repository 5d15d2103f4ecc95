"""What a person may type about figures, periods, audits and claims."""
