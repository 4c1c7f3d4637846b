"""What storm.sh drops, and what becomes of it.

make DIR COUNT BYTES LARGE   COUNT files of BYTES together in DIR/many, and DIR/large.bin
compare DIR OTHER            fails unless both hold the same files with the same SHA-256
count, states                of the transfers that `transfers list --json` writes to stdin
finished COUNT               fails unless these are COUNT, all done
"""

import hashlib
import json
import os
import random
import sys
from collections import Counter
from pathlib import Path

NAMES = ["plain", "with two spaces", "Überstraße", "smile 😀 🐟", "漢字 かな", "zażółć", "it's #1 & 50%+", "кириллица"]
FOLDERS = ["", "a folder/", "Ordner für Äpfel/", "深い/フォルダ/", "emoji 📦/"]
BLOCK = 1 << 20


def make(folder, count, total, large):
    rng = random.Random(7)
    root = Path(folder)
    for number in range(count):
        place = root / "many" / FOLDERS[number % len(FOLDERS)]
        place.mkdir(parents=True, exist_ok=True)
        size = rng.randrange(0, 2 * total // count + 1)
        name = "%04d %s.bin" % (number, NAMES[number % len(NAMES)])
        (place / name).write_bytes(os.urandom(size))
    with open(root / "large.bin", "wb") as out:
        for _ in range(large // BLOCK):
            out.write(os.urandom(BLOCK))


def digests(folder):
    root = Path(folder)
    found = {}
    for file in root.rglob("*"):
        if file.is_file():
            with open(file, "rb") as content:
                found[str(file.relative_to(root))] = hashlib.file_digest(content, "sha256").hexdigest()
    return found


def compare(folder, other):
    wanted, there = digests(folder), digests(other)
    wrong = sorted(name for name in wanted.keys() | there.keys() if wanted.get(name) != there.get(name))
    print(len(wanted), "files,", len(wrong), "missing, unexpected or different", wrong[:5])
    return not wrong and len(wanted) > 0


def states():
    return Counter(json.loads(line)["state"] for line in sys.stdin if line.strip())


def finished(count):
    return states() == {"done": count}


match sys.argv[1:]:
    case ["make", folder, count, total, large]:
        make(folder, int(count), int(total), int(large))
    case ["compare", folder, other]:
        sys.exit(0 if compare(folder, other) else 1)
    case ["count"]:
        print(states().total())
    case ["states"]:
        print(dict(states()))
    case ["finished", count]:
        sys.exit(0 if finished(int(count)) else 1)
    case _:
        sys.exit(__doc__)
