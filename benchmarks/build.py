"""Prints how long a build takes from a cold start and how much memory it needs at most.

usage: python benchmarks/build.py STORE.db INPUT…
"""

import resource
import subprocess
import sys
import time

LIMIT_SECONDS, LIMIT_MIB = 30, 1536


def main(store: str, inputs: list[str]) -> int:
    """Returns the exit code of the build, or 1 if it goes over the limits."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "recoupe", "build", *inputs, "--store", store]
    code = subprocess.run(command, check=False).returncode
    seconds = time.perf_counter() - start
    mebibytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{seconds:.1f} s of {LIMIT_SECONDS}, {mebibytes:.0f} MiB of {LIMIT_MIB}")
    return code or int(seconds > LIMIT_SECONDS or mebibytes > LIMIT_MIB)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
