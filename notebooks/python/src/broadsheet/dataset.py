"""The dataset, see :class:`Dataset`."""

from __future__ import annotations

import importlib
import os
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeVar, overload

from . import by_arrow, by_duckdb, by_polars, by_spark, context, manifests, parquet_list
from .context import Context
from .errors import (
    BroadsheetError,
    FileGoneError,
    MissingEngineError,
    NoSuchRowError,
    NoSuchTableError,
    SnapshotGoneError,
)
from .manifests import DataFile, LocatedFile, Manifest
from .tables import TABLES, Table

if TYPE_CHECKING:
    import duckdb
    import pandas
    import polars
    import pyarrow
    from pyspark.sql import DataFrame, SparkSession

Located: TypeAlias = dict[Table, list[LocatedFile]]
Read = TypeVar("Read")

# Tables whose rows can be shown in their text, and the column that names a row.
_IDS = {"articles": "article_id", "quotes": "quote_id", "figures": "figure_id", "entities": "entity_id"}
# A publication that goes on while a dataset is opened is followed so often.
_TRIES = 5


class Dataset:
    """One snapshot of a dataset that Broadsheet has published: exactly its files, whatever is published meanwhile.

    It stays with the snapshot that was current when it was opened; open it again to see what is new. Rows that were
    read (``pandas``, ``polars``, ``arrow``, ``duckdb(load=True)``) stay as they are. What reads later (DuckDB's views,
    lazy and Spark's frames) finds its files as long as they are not replaced: after that, ask this object again, which
    looks where they lie now, until the snapshot is deleted (an hour after it was replaced, unless the dataset's settings
    say otherwise).

    Every column has its documented type in every reader, also where a file that was written by an earlier version lacks
    it (then it is null). Partitioned tables have the partition's date last (``published_month`` or ``published_day``),
    null for rows without a day. Offsets count code points, as Python's own indexes do.

    :param path: the folder, the one that has ``_CURRENT.json`` in it
    :param snapshot: a snapshot that is kept, by its number; None for the current one
    :raises NoDatasetError: when there is no dataset
    :raises SnapshotGoneError: when that snapshot is not kept
    :raises NewerVersionError: when the dataset was written by a newer Broadsheet
    :raises DamagedDatasetError: when its manifest or file list is damaged
    """

    def __init__(self, path: str | os.PathLike[str], snapshot: int | None = None) -> None:
        place = os.fspath(path)
        if re.match("[A-Za-z][A-Za-z0-9+.-]+://", place):
            raise BroadsheetError(f"{place}: datasets are read from local folders")
        self._root = Path(os.path.abspath(os.path.expanduser(place)))
        self._files: list[DataFile] | None = None
        self._manifest = self._open(snapshot)

    def _open(self, number: int | None) -> Manifest:
        readers = any(parquet_list.installed(module) for module in ("pyarrow", "duckdb", "polars"))
        for _ in range(_TRIES):
            manifest = manifests.current(self._root) if number is None else manifests.numbered(self._root, number)
            try:
                # Now, because the list of a snapshot is deleted with it.
                self._files = manifests.files(manifest) if readers or manifest.format_version == 1 else None
                return manifest
            except FileNotFoundError as error:
                gone = error
        raise SnapshotGoneError(f"{gone.filename}: the list of the files of {self._root} is not there") from gone

    @property
    def path(self) -> Path:
        """The folder, absolute."""
        return self._root

    @property
    def snapshot(self) -> int:
        """The number of the snapshot that this is."""
        return self._manifest.number

    @property
    def snapshots(self) -> tuple[int, ...]:
        """The numbers of all snapshots that are kept now, ascending; the last is the current one."""
        return manifests.kept(self._root)

    @property
    def published_at(self) -> datetime:
        """When this snapshot was published, UTC."""
        return self._manifest.published_at

    @property
    def run_id(self) -> str:
        """The run that published it."""
        return self._manifest.run_id

    @property
    def tables(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(TABLES)

    def __repr__(self) -> str:
        return f"Dataset({str(self._root)!r}, snapshot={self.snapshot})"

    def files(self, table: str) -> list[str]:
        """The files of a table, absolute; a table without rows has a file without rows, or none at all.

        :raises FileGoneError: when one of them is not there
        """
        return [file.location for file in self._located(_table(table))]

    def rows(self, table: str) -> int:
        """The number of a table's rows, as the list of files tells it: no file is opened."""
        return sum(file.rows for file in self._listed(None) if file.table == _table(table).name)

    def duckdb(self, *, load: bool = False) -> duckdb.DuckDBPyConnection:
        """A DuckDB connection in memory with a view a table, as ``broadsheet sql`` has them. Close it when done.

        :param load: whether to read the rows into memory now, so that later publications do not matter
        """
        _imported("duckdb", "duckdb()")

        def connect(located: Located) -> duckdb.DuckDBPyConnection:
            return by_duckdb.connect(located, self._manifest.partition_column, load)

        return self._read(list(TABLES.values()), connect)

    def arrow(self, table: str) -> pyarrow.Table:
        """A table in Arrow."""
        _imported("pyarrow", "arrow()")
        return self._arrow(_table(table))

    def pandas(self, table: str) -> pandas.DataFrame:
        """A table in pandas: days as datetime64, whole numbers as Int32 and Int64, times in UTC."""
        _imported("pandas", "pandas()")
        _imported("pyarrow", "pandas()")
        return by_arrow.to_pandas(self._arrow(_table(table)))

    @overload
    def polars(self, table: str, *, lazy: Literal[False] = False) -> polars.DataFrame: ...

    @overload
    def polars(self, table: str, *, lazy: Literal[True]) -> polars.LazyFrame: ...

    def polars(self, table: str, *, lazy: bool = False) -> polars.DataFrame | polars.LazyFrame:
        """A table in polars.

        :param lazy: whether to give a LazyFrame, which reads only what a query needs
        """
        _imported("polars", "polars()")
        known = _table(table)

        def read(located: Located) -> polars.DataFrame | polars.LazyFrame:
            frame = by_polars.scan(known, located[known], self._manifest.partition_column)
            return frame if lazy else frame.collect()

        return self._read([known], read)

    def spark(self, session: SparkSession) -> dict[str, DataFrame]:
        """The tables in Spark by their names. Each is a temporary view of the session too, so that ``session.sql`` knows it."""
        frames = {}
        for name, table in TABLES.items():
            located = self._located(table, session)
            frames[name] = by_spark.frame(session, table, located, self._manifest.partition_column)
            frames[name].createOrReplaceTempView(name)
        return frames

    def context(self, row_id: str, chars: int | None = None, *, article_id: str | None = None) -> Context:
        """A row in the text that it was read from.

        :param row_id: the id of an article, quote, figure or entity, or its first 4 digits or more where no other
            begins so
        :param chars: code points to be shown before and after each of its places; None for whole paragraphs
        :param article_id: of an entity that several articles name, the article; None for the oldest
        :raises NoSuchRowError: when there is no such row, or more than one
        """
        if not re.fullmatch("[0-9a-fA-F]{4,32}", row_id):
            raise NoSuchRowError(f"{row_id!r} is no id; ids are up to 32 hex digits, of which 4 are needed")
        if chars is not None and chars < 0:
            raise ValueError(f"chars is {chars}; it counts code points")
        table, row = self._row(row_id.lower(), article_id)
        article = row if table == "articles" else self._find("articles", {"article_id": row["article_id"]})[0]
        body = article["body"]
        if table == "articles":
            marks = [
                mark
                for inside in ("quotes", "figures")
                for found in self._find(inside, {"article_id": row["article_id"]})
                for mark in context.marks_of(inside, found)
                if mark.label in ("QUOTE", "FIGURE")
            ]
            passages = [(0, len(body))]
        else:
            marks = context.marks_of(table, row)
            paragraphs = [(span["start_offset"], span["end_offset"]) for span in article["paragraphs"]]
            passages = (
                context.paragraphs_around(paragraphs, marks)
                if chars is None
                else context.stretches_around(body, marks, chars)
            )
        return Context(table, _told(row), _told(article), body, tuple(sorted(marks)), tuple(passages))

    def _row(self, start: str, article_id: str | None) -> tuple[str, dict[str, Any]]:
        found: dict[tuple[str, str], list[dict[str, Any]]] = {}
        for table, column in _IDS.items():
            for row in self._find(table, {column: start}):
                found.setdefault((table, row[column]), []).append(row)
        if len(found) != 1:
            which = ", ".join(f"{row_id} in {table}" for table, row_id in sorted(found))
            raise NoSuchRowError(
                f"{start} is the start of several ids: {which}"
                if found
                else f"no article, quote, figure or entity of snapshot {self.snapshot} of {self._root} has the id {start}"
            )
        ((table, row_id), rows), *_ = found.items()
        if article_id is not None:
            rows = [row for row in rows if row["article_id"] == article_id]
            if not rows:
                raise NoSuchRowError(f"{row_id} is not in article {article_id}")
        return table, min(rows, key=lambda row: (row["published_on"] or date.max, row["article_id"]))

    def _find(self, table: str, wanted: Mapping[str, str]) -> list[dict[str, Any]]:
        known = TABLES[table]
        for module, reader in (("duckdb", by_duckdb), ("pyarrow", by_arrow), ("polars", by_polars)):
            if parquet_list.installed(module):
                return self._read([known], self._finding(known, reader.find, wanted))
        raise MissingEngineError("context() needs one of duckdb, pyarrow and polars, and none is installed")

    def _finding(self, table: Table, find: Any, wanted: Mapping[str, str]) -> Callable[[Located], list[dict[str, Any]]]:
        return lambda located: list(find(table, located[table], self._manifest.partition_column, wanted))

    def _arrow(self, table: Table) -> pyarrow.Table:
        def read(located: Located) -> pyarrow.Table:
            return by_arrow.dataset(table, located[table], self._manifest.partition_column).to_table()

        return self._read([table], read)

    def _read(self, tables: Sequence[Table], read: Callable[[Located], Read]) -> Read:
        """Reads files, and again where one was moved aside meanwhile: a publication may replace it at any moment."""
        for attempt in range(1, _TRIES + 1):
            located = {table: self._located(table) for table in tables}
            try:
                return read(located)
            except Exception:
                places = [file.location for files in located.values() for file in files]
                if attempt == _TRIES or all(os.path.isfile(place) for place in places):
                    raise
        raise AssertionError("the last try returns or raises")

    def _listed(self, spark: Any) -> Sequence[DataFile]:
        if self._files is None:
            self._files = manifests.files(self._manifest, spark)
        return self._files

    def _located(self, table: Table, spark: Any = None) -> list[LocatedFile]:
        located = []
        for file in self._listed(spark):
            if file.table == table.name:
                located.append(self._locate(file))
        return located

    def _locate(self, file: DataFile) -> LocatedFile:
        """A file that a later snapshot dropped was moved aside; one that was moved while this looked is there then."""
        for base in (self._root, self._root / manifests.RETIRED):
            location = base / file.path
            if location.is_file():
                return LocatedFile(file, str(location), str(base / file.path.split("/", 1)[0]))
        current = manifests.current(self._root).number
        raise FileGoneError(
            f"{self._root / file.path}: a file of snapshot {self.snapshot} that is not there any more; "
            + (
                "'broadsheet check' tells what else is missing, 'broadsheet repair' what can be done"
                if current == self.snapshot
                else f"snapshot {current} is current now and this one was deleted: open the dataset again"
            )
        )


def _table(name: str) -> Table:
    if name not in TABLES:
        raise NoSuchTableError(f"there is no table {name!r}; the tables are {', '.join(TABLES)}")
    return TABLES[name]


def _told(row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in ("body", "paragraphs")}


def _imported(module: str, use: str) -> None:
    try:
        importlib.import_module(module)
    except ImportError as error:
        raise MissingEngineError(f"{use} needs {module}, which cannot be imported ({error}); pip install {module}") from error
