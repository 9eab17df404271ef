"""The command, for `python -m ihl_docs`."""

from ihl_docs.cli.main import run

if __name__ == "__main__":
    run()
