"""A snapshot in Spark."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .manifests import NO_DATE, LocatedFile
from .parquet_list import spark_path
from .tables import ColumnType, Table

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


def frame(session: SparkSession, table: Table, files: Sequence[LocatedFile], partition_column: str) -> DataFrame:
    """A table as a data frame: nothing is read before rows are asked for."""
    from pyspark.sql import functions
    from pyspark.sql.types import StructField, StructType

    schema = StructType(
        [StructField(name, spark_type(kind)) for name, kind in table.typed_columns(partition_column).items()]
    )
    # The dates of partitions are told from the folders below a base; files that were retired have a base of their own.
    bases: dict[str, list[str]] = {}
    for file in files:
        bases.setdefault(file.base, []).append(_address(spark_path(file.location)))
    rows = None
    for base, places in bases.items():
        reader = session.read.schema(schema)
        if table.partitioned:
            reader = reader.option("basePath", _address(base))
        part = reader.parquet(*places)
        rows = part if rows is None else rows.unionByName(part)
    if rows is None:
        rows = session.createDataFrame([], schema)
    if table.partitioned:
        rows = rows.withColumn(partition_column, functions.expr(f"nullif({partition_column}, DATE '{NO_DATE}')"))
    return rows.select(*schema.names)


def _address(path: str) -> str:
    """With its scheme: where none is given, a cluster looks on its own file system."""
    return ("file://" if path.startswith("/") else "") + path


def spark_type(column_type: ColumnType) -> Any:
    """A column's type in Spark."""
    from pyspark.sql import types

    if isinstance(column_type, list):
        return types.ArrayType(spark_type(column_type[0]))
    if isinstance(column_type, dict):
        return types.StructType([types.StructField(name, spark_type(inner)) for name, inner in column_type.items()])
    return {
        "string": types.StringType(),
        "int": types.IntegerType(),
        "long": types.LongType(),
        "double": types.DoubleType(),
        "date": types.DateType(),
        "timestamp": types.TimestampType(),
    }[column_type]
