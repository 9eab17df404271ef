"""What the command's exit code says."""

FINE = 0
"""It was done, and there is nothing to report."""

BAD_NEWS = 1
"""It was done, and the answer is bad news: problems found, a package not intact, nothing of that name."""

USAGE = 2
"""The command was called wrongly."""

COULD_NOT = 3
"""It could not be done: a file is missing, something would be overwritten, the disk is full."""

INTERRUPTED = 130
"""It was interrupted from the keyboard (128 + SIGINT)."""

PIPE_CLOSED = 141
"""Whoever read the output stopped reading (128 + SIGPIPE)."""
