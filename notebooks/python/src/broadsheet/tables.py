"""The tables and their columns. ``tables.json`` is written from Broadsheet's own schemas, and checked against them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias, Union

# "string", "int", "long", "double", "date", "timestamp" (milliseconds, UTC); a list of one for a list of it; a mapping for
# a struct.
ColumnType: TypeAlias = Union[str, list["ColumnType"], dict[str, "ColumnType"]]


@dataclass(frozen=True, eq=False)
class Table:
    """A table: its name, the columns that tell its rows apart, and its columns in order without the partition's."""

    name: str
    partitioned: bool
    key: tuple[str, ...]
    columns: Mapping[str, ColumnType]

    def typed_columns(self, partition_column: str) -> dict[str, ColumnType]:
        """Its columns in order, the partition's last where it has one."""
        columns = dict(self.columns)
        if self.partitioned:
            columns[partition_column] = "date"
        return columns


_KNOWN = json.loads(Path(__file__).with_name("tables.json").read_text(encoding="utf-8"))

# The newest layout of a dataset, and the newest columns, that this package reads.
FORMAT_VERSION: int = _KNOWN["format_version"]
SCHEMA_VERSION: int = _KNOWN["schema_version"]

TABLES: Mapping[str, Table] = {
    name: Table(name, table["partitioned"], tuple(table["key"]), table["columns"])
    for name, table in _KNOWN["tables"].items()
}
