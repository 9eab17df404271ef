"""The arguments of the command: a table of commands, and a file for each group of them."""
