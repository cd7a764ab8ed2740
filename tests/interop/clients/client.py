"""client.py NAME FOLDER PROGRAM…: lets a client read FOLDER/feeds, keeps its answer and says what is not as expected."""

import subprocess
import sys
from pathlib import Path

from compare import Comparison, answer_path

MOST_FAULTS = 20


def main(name, folder, program):
    done = subprocess.run([*program, str(folder / "feeds")], stdout=subprocess.PIPE)
    if done.returncode != 0:
        sys.exit(f"{name}: exit status {done.returncode}")
    path = answer_path(folder, name)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(done.stdout)
    comparison = Comparison(name, folder)
    print(comparison.version, *(f"{cell} {feed}" for feed, cell in comparison.cells.items()), sep="\n")
    for fault in comparison.faults[:MOST_FAULTS]:
        print(fault)
    if len(comparison.faults) > MOST_FAULTS:
        print(f"and {len(comparison.faults) - MOST_FAULTS} more")
    return 1 if comparison.faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2]), sys.argv[3:]))
