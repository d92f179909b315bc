"""A snapshot in DuckDB."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from .manifests import NO_DATE, LocatedFile
from .parquet_list import glob_free, sql_text
from .tables import ColumnType, Table

if TYPE_CHECKING:
    import duckdb

_TYPES = {
    "string": "VARCHAR",
    "int": "INTEGER",
    "long": "BIGINT",
    "double": "DOUBLE",
    "date": "DATE",
    "timestamp": "TIMESTAMPTZ",
}


def connect(tables: Mapping[Table, Sequence[LocatedFile]], partition_column: str, load: bool) -> duckdb.DuckDBPyConnection:
    """A connection in memory that has each table as a view, or with its rows."""
    import duckdb

    connection = duckdb.connect()
    try:
        # Days and months of a time are those of UTC, as they are everywhere in the dataset.
        connection.execute("SET TimeZone = 'UTC'")
        for table, files in tables.items():
            kind = "TABLE" if load else "VIEW"
            connection.execute(f"CREATE {kind} {table.name} AS {query(table, files, partition_column)}")
    except BaseException:
        connection.close()
        raise
    return connection


def query(table: Table, files: Sequence[LocatedFile], partition_column: str) -> str:
    """A query for a table's rows, with its columns in order and of their types whatever the files lack."""
    types = table.typed_columns(partition_column)
    nothing = ", ".join(f"NULL::{sql_type(column_type)} AS {name}" for name, column_type in types.items())
    if not files:
        return f"SELECT {nothing} WHERE false"
    # Files of one version have the same columns, so that DuckDB need not look into each of them first.
    versions: dict[int, list[str]] = {}
    for file in files:
        versions.setdefault(file.file.schema_version, []).append(sql_text(glob_free(file.location)))
    parts = [f"SELECT {nothing} WHERE false"]  # First, because the first part's are the types.
    for _, places in sorted(versions.items()):
        parts.append(f"FROM ({_rows(table, places, partition_column)})")
    return f"SELECT {', '.join(types)} FROM ({' UNION ALL BY NAME '.join(parts)})"


def _rows(table: Table, places: list[str], column: str) -> str:
    places_list = ", ".join(places)
    if not table.partitioned:
        return f"FROM read_parquet([{places_list}], hive_partitioning = false)"
    if all(place.count(f"/{column}=") == 1 for place in places):
        # As text, because older DuckDB fails over what is no date: Hive's name for none.
        rows = f"read_parquet([{places_list}], hive_partitioning = true, hive_types = {{'{column}': VARCHAR}})"
        return f"SELECT * REPLACE (nullif(try_cast({column} AS DATE), DATE '{NO_DATE}') AS {column}) FROM {rows}"
    # DuckDB would take the date from whichever folder it meets first, also above the dataset.
    day = f"try_cast(regexp_extract(replace(filename, '\\', '/'), '/{column}=([^/]*)/[^/]*$', 1) AS DATE)"
    rows = f"read_parquet([{places_list}], hive_partitioning = false, filename = true)"
    return f"SELECT * EXCLUDE (filename), nullif({day}, DATE '{NO_DATE}') AS {column} FROM {rows}"


def sql_type(column_type: ColumnType) -> str:
    """A column's type as DuckDB's SQL writes it."""
    if isinstance(column_type, list):
        return sql_type(column_type[0]) + "[]"
    if isinstance(column_type, dict):
        return f"STRUCT({', '.join(f'{name} {sql_type(inner)}' for name, inner in column_type.items())})"
    return _TYPES[column_type]


def _moment(milliseconds: int | None) -> datetime | None:
    return None if milliseconds is None else datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)


def find(
    table: Table, files: Sequence[LocatedFile], partition_column: str, wanted: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The rows whose columns begin with the texts given, as mappings."""
    import duckdb

    connection = duckdb.connect()
    try:
        types = table.typed_columns(partition_column)
        times = [name for name, kind in types.items() if kind == "timestamp"]
        # As milliseconds, because the oldest DuckDB wants a further library for times in Python.
        columns = ", ".join(f"epoch_ms({name})" if name in times else name for name in types)
        condition = " AND ".join(f"starts_with({column}, ?)" for column in wanted)
        found = connection.execute(
            f"SELECT {columns} FROM ({query(table, files, partition_column)}) WHERE {condition}", list(wanted.values())
        )
        rows = [dict(zip(types, row)) for row in found.fetchall()]
        for row in rows:
            row.update({name: _moment(row[name]) for name in times})
        return rows
    finally:
        connection.close()
