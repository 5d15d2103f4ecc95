"""One search box, and the views of lists that people keep. Each app says in its search.py what can be found in it."""
