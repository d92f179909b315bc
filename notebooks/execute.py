"""Executes the notebooks over a dataset, and says where their outputs are not those that they hold.

    python execute.py DATASET             compares; exits with 1 and the differences where there are any
    python execute.py DATASET --update    writes what came out into the notebooks

The dataset is that of the sample articles, or of the reports in `reports` for the notebook that shows these (`--only`,
`--without`). What comes out must not depend on the machine or the moment: times of execution
are not kept, and a notebook that writes to standard error fails, but for Spark's own log.
"""

from __future__ import annotations

import argparse
import difflib
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

FOLDER = Path(__file__).resolve().parent
SPARK = "exact_snapshots_in_spark.ipynb"


def executed(notebook: Path) -> Any:
    """The notebook with the outputs that its code gives now."""
    book = nbformat.read(notebook, as_version=4)
    client = NotebookClient(
        book,
        timeout=300,
        record_timing=False,
        extra_arguments=["--log-level=ERROR"],
        resources={"metadata": {"path": str(FOLDER)}},
    )
    client.execute()
    for cell in book.cells:
        if cell.cell_type == "code":
            cell.outputs = [kept for output in cell.outputs if (kept := lasting(notebook, output)) is not None]
    book.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    return book


def lasting(notebook: Path, output: Any) -> Any:
    """An output as it is kept; None for what the machine says."""
    if output.output_type == "stream" and output.name == "stderr":
        if notebook.name != SPARK:
            raise SystemExit(f"{notebook.name} wrote to standard error:\n{output.text}")
        return None
    output.metadata = {}
    return output


def written(book: Any) -> str:
    """The notebook as it is written, in which no path of this machine may stand."""
    text = str(nbformat.writes(book)) + "\n"
    for place in {str(Path.home()), str(FOLDER.parent), os.environ["BROADSHEET_DATASET"], sys.prefix}:
        if len(place) > 1 and place in text:
            raise SystemExit(f"an output holds a path of this machine: {place}")
    return text


def shown(text: str) -> list[str]:
    """A notebook in lines to be compared: outputs one element of a picture a line, numbers in pictures to a tenth, which
    is less than what another font on another machine may shift."""
    book = json.loads(text)
    lines: list[str] = []
    for cell in book["cells"]:
        lines += [f"[{cell['cell_type']}]", *"".join(cell["source"]).splitlines()]
        for output in cell.get("outputs", []):
            for kind, content in sorted(output.get("data", {"stream": output.get("text", "")}).items()):
                whole = content if isinstance(content, str) else "".join(content)
                if "svg" in kind:
                    whole = re.sub(r"\d+\.\d+", lambda number: f"{float(number[0]):.1f}", whole.replace("><", ">\n<"))
                lines += [f"[output {kind}]", *whole.splitlines()]
    return lines


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("dataset")
    arguments.add_argument("--update", action="store_true")
    arguments.add_argument("--only", action="append", help="name of a notebook, without its ending")
    arguments.add_argument("--without", action="append", default=[], help="name of one that is left out")
    given = arguments.parse_args()
    os.environ["BROADSHEET_DATASET"] = str(Path(given.dataset).resolve())
    os.environ["PYTHONPATH"] = os.pathsep.join(
        filter(None, [str(FOLDER / "python/src"), os.environ.get("PYTHONPATH")])
    )
    different = 0
    notebooks = sorted(FOLDER.glob("*.ipynb"))
    for notebook in notebooks:
        if given.only and notebook.stem not in given.only or notebook.stem in given.without:
            continue
        before, after = notebook.read_text(encoding="utf-8"), written(executed(notebook))
        if given.update:
            notebook.write_text(after, encoding="utf-8")
        difference = [] if given.update else list(difflib.unified_diff(shown(before), shown(after), "held", "now", lineterm="", n=1))
        different += bool(difference)
        print(f"{notebook.name}: {'written' if given.update else 'not current' if difference else 'current'}", flush=True)
        print("\n".join(line[:300] for line in difference[:60]))
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
