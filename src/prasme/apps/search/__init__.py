"""One search box. Each app says in its search.py what can be found in it; this app imports none of them."""
