"""What waits for whom. Each app says in its worklist.py what it waits for; this app imports none of them."""
