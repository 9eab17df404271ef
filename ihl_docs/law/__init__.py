"""The catalogue: instruments, provisions, who is bound since when, and what applies."""
