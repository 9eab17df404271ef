"""Results put into lines of text, one file a kind of result."""
