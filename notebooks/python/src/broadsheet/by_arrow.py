"""A snapshot in Arrow, and from there in pandas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from .manifests import LocatedFile
from .tables import ColumnType, Table

if TYPE_CHECKING:
    import pandas
    import pyarrow
    import pyarrow.dataset


def dataset(table: Table, files: Sequence[LocatedFile], partition_column: str) -> pyarrow.dataset.Dataset:
    """A table as an Arrow dataset: nothing is read before rows are asked for."""
    import pyarrow
    import pyarrow.compute
    import pyarrow.dataset
    import pyarrow.fs

    system = pyarrow.fs.LocalFileSystem()
    form = pyarrow.dataset.ParquetFileFormat()
    fragments = []
    for file in files:
        known = None
        if table.partitioned:
            day, column = file.file.partition, pyarrow.compute.field(partition_column)
            known = column.is_null() if day is None else column == pyarrow.scalar(day, pyarrow.date32())
        fragments.append(form.make_fragment(file.location, system, known))
    schema = pyarrow.schema(
        [(name, arrow_type(column_type)) for name, column_type in table.typed_columns(partition_column).items()]
    )
    return pyarrow.dataset.FileSystemDataset(fragments, schema, form, system)


def arrow_type(column_type: ColumnType) -> pyarrow.DataType:
    """A column's type in Arrow."""
    import pyarrow

    if isinstance(column_type, list):
        return pyarrow.list_(arrow_type(column_type[0]))
    if isinstance(column_type, dict):
        return pyarrow.struct([(name, arrow_type(inner)) for name, inner in column_type.items()])
    return {
        "string": pyarrow.string(),
        "int": pyarrow.int32(),
        "long": pyarrow.int64(),
        "double": pyarrow.float64(),
        "date": pyarrow.date32(),
        "timestamp": pyarrow.timestamp("ms", "UTC"),
    }[column_type]


def to_pandas(rows: pyarrow.Table) -> pandas.DataFrame:
    """Rows in pandas: days as datetime64, whole numbers as Int32 and Int64, so that neither is lost where one is null."""
    import pandas
    import pyarrow

    whole = {pyarrow.int32(): pandas.Int32Dtype(), pyarrow.int64(): pandas.Int64Dtype()}
    frame: pandas.DataFrame = rows.to_pandas(date_as_object=False, types_mapper=whole.get)
    return frame


def find(
    table: Table, files: Sequence[LocatedFile], partition_column: str, wanted: Mapping[str, str]
) -> list[dict[str, Any]]:
    """The rows whose columns begin with the texts given, as mappings."""
    import pyarrow.compute

    condition = None
    for column, start in wanted.items():
        begins = pyarrow.compute.starts_with(pyarrow.compute.field(column), start)
        condition = begins if condition is None else condition & begins
    rows: list[dict[str, Any]] = dataset(table, files, partition_column).to_table(filter=condition).to_pylist()
    return rows
