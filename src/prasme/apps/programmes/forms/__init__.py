"""What people may type about programmes, editions and deadlines."""
