"""The program that `ganak` starts: it reads clauses as JSON and prints their number of models. It imports nothing of licet."""

import json
import sys


def main() -> None:
    """Count what is read from standard input."""
    from pyganak import Counter

    asked = json.load(sys.stdin)
    counter = Counter()
    counter.add_clauses(asked["clauses"])
    counter.set_sampling_set(asked["counted"])
    sys.stdout.write(f"{counter.count():x}\n")


if __name__ == "__main__":
    main()
