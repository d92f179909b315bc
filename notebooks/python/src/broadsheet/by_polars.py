"""A snapshot in polars."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .manifests import NO_DATE, LocatedFile
from .tables import ColumnType, Table

if TYPE_CHECKING:
    import polars

_PATH = "__path"


def scan(table: Table, files: Sequence[LocatedFile], partition_column: str) -> polars.LazyFrame:
    """A table as a lazy frame: nothing is read before it is collected."""
    import polars

    types = {name: polars_type(kind) for name, kind in table.typed_columns(partition_column).items()}
    versions: dict[int, list[str]] = {}
    for file in files:
        versions.setdefault(file.file.schema_version, []).append(file.location)
    frames = [polars.LazyFrame(schema=types)]
    for _, places in sorted(versions.items()):
        # Files of one version have the same columns; those that it lacks are added below.
        frame = polars.scan_parquet(places, glob=False, hive_partitioning=False, include_file_paths=_PATH)
        there = frame.collect_schema()
        if table.partitioned:
            day = polars.col(_PATH).str.replace_all("\\", "/", literal=True)
            day = day.str.extract(f"/{partition_column}=([^/]*)/[^/]*$").str.to_date("%Y-%m-%d", strict=False)
            frame = frame.with_columns(polars.when(day != NO_DATE).then(day).alias(partition_column))
            there = frame.collect_schema()
        columns = [
            polars.col(name).cast(kind) if name in there else polars.lit(None, kind).alias(name)
            for name, kind in types.items()
        ]
        frames.append(frame.select(columns))
    return polars.concat(frames)


def polars_type(column_type: ColumnType) -> Any:
    """A column's type in polars."""
    import polars

    if isinstance(column_type, list):
        return polars.List(polars_type(column_type[0]))
    if isinstance(column_type, dict):
        return polars.Struct({name: polars_type(inner) for name, inner in column_type.items()})
    return {
        "string": polars.String(),
        "int": polars.Int32(),
        "long": polars.Int64(),
        "double": polars.Float64(),
        "date": polars.Date(),
        "timestamp": polars.Datetime("ms", "UTC"),
    }[column_type]


def find(
    table: Table, files: Sequence[LocatedFile], partition_column: str, wanted: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The rows whose columns begin with the texts given, as mappings."""
    import polars

    rows = scan(table, files, partition_column)
    for column, start in wanted.items():
        rows = rows.filter(polars.col(column).str.starts_with(start))
    found: list[dict[str, Any]] = rows.collect().to_dicts()
    return found
