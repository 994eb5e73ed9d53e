"""`python -m rasad` and the `rasad` command."""

from __future__ import annotations


def main() -> None:
    """The command line."""
    from .show.cli import main as run

    run()


if __name__ == "__main__":
    main()
