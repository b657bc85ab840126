"""`python -m recoupe`: the command line."""

from recoupe.cli import main

if __name__ == "__main__":
    main()
