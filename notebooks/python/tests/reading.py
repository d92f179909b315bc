"""Every reader of the package, opened on a dataset: the rows of a table in forms that can be compared, and its types."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any, NamedTuple

import pandas
from broadsheet import Dataset

Rows = list[dict[str, Any]]


class Opened(NamedTuple):
    """What a reader sees.

    :param rows: from a table's name its rows
    :param types: from a table's name its columns' types as the reader calls them, in order
    """

    rows: Callable[[str], Rows]
    types: Callable[[str], dict[str, str]]


def comparable(rows: Rows) -> Rows:
    """Times in one form, rows in one order."""
    return sorted(({name: plain(value) for name, value in row.items()} for row in rows), key=repr)


def plain(value: Any) -> Any:
    """A value as plain Python has it."""
    if isinstance(value, datetime.datetime):
        aware = value if value.tzinfo else value.replace(tzinfo=datetime.UTC)
        return aware.astimezone(datetime.UTC).isoformat()
    if isinstance(value, dict):
        return {name: plain(inner) for name, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list) else value


def by_duckdb(dataset: Dataset, _: Any) -> Opened:
    connection = dataset.duckdb()

    def types(table: str) -> dict[str, str]:
        return {name: str(kind) for name, kind, *_ in connection.execute(f"DESCRIBE {table}").fetchall()}

    def rows(table: str) -> Rows:
        # Times as days and hours of UTC, because the oldest DuckDB wants a further library for times in Python.
        columns = [
            f"{name} AT TIME ZONE 'UTC' AS {name}" if kind == "TIMESTAMP WITH TIME ZONE" else name
            for name, kind in types(table).items()
        ]
        found = connection.execute(f"SELECT {', '.join(columns)} FROM {table}")
        names = [column[0] for column in found.description]
        return [dict(zip(names, row)) for row in found.fetchall()]

    return Opened(rows, types)


def by_arrow(dataset: Dataset, _: Any) -> Opened:
    return Opened(
        lambda table: list(dataset.arrow(table).to_pylist()),
        lambda table: {field.name: str(field.type) for field in dataset.arrow(table).schema},
    )


def by_polars(dataset: Dataset, _: Any) -> Opened:
    return Opened(
        lambda table: list(dataset.polars(table).to_dicts()),
        lambda table: {name: str(kind) for name, kind in dataset.polars(table).schema.items()},
    )


def by_lazy_polars(dataset: Dataset, _: Any) -> Opened:
    return Opened(
        lambda table: list(dataset.polars(table, lazy=True).collect().to_dicts()),
        lambda table: {name: str(kind) for name, kind in dataset.polars(table, lazy=True).collect_schema().items()},
    )


def by_pandas(dataset: Dataset, _: Any) -> Opened:
    def rows(table: str) -> Rows:
        frame = dataset.pandas(table)
        days = [name for name in frame.columns if str(frame[name].dtype) == "datetime64[ms]"]
        return [
            {str(name): python(value, name in days) for name, value in row.items()} for row in frame.to_dict("records")
        ]

    def python(value: Any, day: bool) -> Any:
        if hasattr(value, "tolist"):
            value = value.tolist()
        if isinstance(value, list):
            return value
        if pandas.isna(value):
            return None
        return value.date() if day else value.to_pydatetime() if hasattr(value, "to_pydatetime") else value

    return Opened(rows, lambda table: {str(name): str(kind) for name, kind in dataset.pandas(table).dtypes.items()})


def by_spark(dataset: Dataset, request: Any) -> Opened:
    session = request.getfixturevalue("spark")
    frames = dataset.spark(session)
    assert list(frames) == list(dataset.tables)

    def rows(table: str) -> Rows:
        assert session.table(table).columns == frames[table].columns
        return [row.asDict(recursive=True) for row in frames[table].collect()]

    return Opened(rows, lambda table: dict(frames[table].dtypes))


READERS: dict[str, Callable[[Dataset, Any], Opened]] = {
    "duckdb": by_duckdb,
    "arrow": by_arrow,
    "polars": by_polars,
    "lazy polars": by_lazy_polars,
    "pandas": by_pandas,
    "spark": by_spark,
}

# What each calls the types of the tables' columns.
TYPES: dict[str, dict[str, str]] = {
    "duckdb": {
        "string": "VARCHAR",
        "int": "INTEGER",
        "long": "BIGINT",
        "double": "DOUBLE",
        "date": "DATE",
        "timestamp": "TIMESTAMP WITH TIME ZONE",
    },
    "arrow": {
        "string": "string",
        "int": "int32",
        "long": "int64",
        "double": "double",
        "date": "date32[day]",
        "timestamp": "timestamp[ms, tz=UTC]",
    },
    "polars": {
        "string": "String",
        "int": "Int32",
        "long": "Int64",
        "double": "Float64",
        "date": "Date",
        "timestamp": "Datetime(time_unit='ms', time_zone='UTC')",
    },
    "pandas": {
        "string": "str",
        "int": "Int32",
        "long": "Int64",
        "double": "float64",
        "date": "datetime64[ms]",
        "timestamp": "datetime64[ms, UTC]",
    },
    "spark": {
        "string": "string",
        "int": "int",
        "long": "bigint",
        "double": "double",
        "date": "date",
        "timestamp": "timestamp",
    },
}
TYPES["lazy polars"] = TYPES["polars"]
