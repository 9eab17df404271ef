"""`make fuzz`: bytes made up by atheris, guided by which branches they reach, through the one door.

Run: python -m tests.fuzz.fuzz_submission CORPUS [options of libFuzzer]
"""

import sys

import atheris

with atheris.instrument_imports(include=["ihl_docs", "ruamel"]):
    from tests.fuzz.invariant import hold


def main() -> None:
    """Fuzz until a bound is reached or something does not hold; the input that shows it is written to a file."""
    atheris.Setup(sys.argv, hold)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
