#!/bin/sh
# Runs trafilatura and resiliparse on the corpus' pages and scores them as "broadsheet measure pages" does.
#   batch/bench/peers/pages.sh [CORPUS]     CORPUS: BROADSHEET_CORPUS, else ../shared/corpus beside the project
# Needs python3 with venv and a package index; where one of them is missing it says so and ends well.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
corpus=${1:-${BROADSHEET_CORPUS:-$root/../shared/corpus}}
peers=$root/target/peers
if ! command -v python3 >/dev/null; then
    echo "skipped: no python3 here" >&2
    exit 0
fi
if [ ! -d "$corpus/pages/ground-truth" ]; then
    echo "skipped: no pages in $corpus" >&2
    exit 0
fi
if ! "$peers/bin/python" -c "import trafilatura, resiliparse" 2>/dev/null; then
    mkdir -p "$root/target"
    if ! { python3 -m venv "$peers" && "$peers/bin/pip" -q install -r "$here/requirements.txt"; } >"$root/target/peers.log" 2>&1; then
        echo "skipped: trafilatura and resiliparse cannot be installed, see $root/target/peers.log" >&2
        exit 0
    fi
fi
exec "$peers/bin/python" "$here/pages.py" "$corpus/pages"
