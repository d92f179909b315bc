"""Reads the list of a snapshot's files, which is Parquet, with whichever reader is installed."""

from __future__ import annotations

import importlib.util
from typing import Any

from .errors import MissingEngineError

_COLUMNS = ("table_name", "partition", "path", "rows", "sha256", "schema_version")


def installed(module: str) -> bool:
    """Whether a library can be imported; it is not imported yet."""
    return importlib.util.find_spec(module) is not None


def read(place: str, spark: Any = None) -> list[dict[str, Any]]:
    """The rows of the list as mappings.

    :param place: the file
    :param spark: a Spark session that reads it where no other reader is installed
    """
    if installed("pyarrow"):
        import pyarrow.parquet

        with pyarrow.parquet.ParquetFile(place) as file:
            rows: list[dict[str, Any]] = file.read(columns=list(_COLUMNS)).to_pylist()
        return rows
    if installed("duckdb"):
        import duckdb

        connection = duckdb.connect()
        try:
            query = f"SELECT {', '.join(_COLUMNS)} FROM read_parquet({sql_text(glob_free(place))})"
            return [dict(zip(_COLUMNS, row)) for row in connection.execute(query).fetchall()]
        finally:
            connection.close()
    if installed("polars"):
        import polars

        listed: list[dict[str, Any]] = polars.read_parquet(place, columns=list(_COLUMNS), glob=False).to_dicts()
        return listed
    if spark is not None:
        return [row.asDict() for row in spark.read.parquet(spark_path(place)).select(*_COLUMNS).collect()]
    raise MissingEngineError(
        f"{place}: the list of a snapshot's files is Parquet, and nothing that reads it is installed; "
        "install one of pyarrow, duckdb and polars"
    )


def sql_text(value: str) -> str:
    """A text as SQL writes it."""
    return "'" + value.replace("'", "''") + "'"


def glob_free(path: str) -> str:
    """A path in which DuckDB finds no pattern: what would be one stands in brackets."""
    return "".join(f"[{sign}]" if sign in "[*?" else sign for sign in path)


def spark_path(path: str) -> str:
    """A path in which Spark finds no pattern."""
    return "".join("\\" + sign if sign in "\\[]{}*?" else sign for sign in path)
