"""Reads one dataset with every reader that is installed and prints, a line a reader, what it saw.

    python read_dataset.py DATASET [oldest duckdb package folder]

A line is NAME, a tab, and a JSON object: counts of rows by table, the sum of figures' values, the number of direct
quotes, the number of articles without a date, of articles by month. CompatibilityTest compares the lines with each other
and with DuckDB in Java. A reader that is not installed gives a line with "missing" instead of the object; one that fails
gives "failed" with the reason, and fails the test.
"""

import importlib.util
import json
import subprocess
import sys
import traceback

TABLES = ["articles", "quotes", "figures", "entities", "rejects"]
NO_DATE = "0001-01-01"


def seen(rows, value, direct, undated, months):
    return {
        "rows": {name: int(count) for name, count in rows.items()},
        "value": round(float(value or 0), 3),
        "direct": int(direct),
        "undated": int(undated),
        "months": {str(month)[:10]: int(count) for month, count in sorted(months.items())},
    }


def quoted(path):
    """A path as SQL writes it, whatever quotes it holds."""
    return "'" + path.replace("'", "''") + "'"


def of_duckdb(root):
    import duckdb

    db = duckdb.connect(root + "/broadsheet.duckdb", read_only=True)

    def one(query):
        return db.execute(query).fetchall()

    return seen(
        {table: one(f"SELECT count(*) FROM {table}")[0][0] for table in TABLES},
        one("SELECT sum(value) FROM figures")[0][0],
        one("SELECT count(*) FROM quotes WHERE kind = 'DIRECT'")[0][0],
        one("SELECT count(*) FROM articles WHERE published_month IS NULL")[0][0],
        dict(one("SELECT coalesce(published_month, DATE '0001-01-01'), count(*) FROM articles GROUP BY 1")),
    )


def of_duckdb_glob(root):
    import duckdb

    def one(query):
        return duckdb.sql(query).fetchall()

    def rows(table):
        return f"read_parquet({quoted(f'{root}/{table}/**/*.parquet')}, hive_partitioning = true)"

    return seen(
        {table: one(f"SELECT count(*) FROM {rows(table)}")[0][0] for table in TABLES},
        one(f"SELECT sum(value) FROM {rows('figures')}")[0][0],
        one(f"SELECT count(*) FROM {rows('quotes')} WHERE kind = 'DIRECT'")[0][0],
        one(f"SELECT count(*) FROM {rows('articles')} WHERE published_month = DATE '{NO_DATE}'")[0][0],
        dict(one(f"SELECT published_month, count(*) FROM {rows('articles')} GROUP BY 1")),
    )


def of_pandas(root):
    import pandas

    frames = {table: pandas.read_parquet(f"{root}/{table}") for table in TABLES}
    articles = frames["articles"]
    return seen(
        {table: len(frame) for table, frame in frames.items()},
        frames["figures"].value.sum(),
        (frames["quotes"].kind == "DIRECT").sum(),
        articles.published_on.isna().sum(),
        articles.groupby("published_month", observed=True).size().to_dict(),
    )


def of_pyarrow(root):
    import pyarrow
    import pyarrow.compute as compute
    import pyarrow.dataset as dataset

    by_month = dataset.partitioning(pyarrow.schema([("published_month", pyarrow.date32())]), flavor="hive")
    tables = {table: dataset.dataset(f"{root}/{table}", partitioning=by_month).to_table() for table in TABLES}
    articles = tables["articles"]
    months = articles.group_by("published_month").aggregate([("article_id", "count")]).to_pylist()
    return seen(
        {table: rows.num_rows for table, rows in tables.items()},
        compute.sum(tables["figures"]["value"]).as_py(),
        compute.sum(compute.equal(tables["quotes"]["kind"], "DIRECT")).as_py(),
        articles["published_on"].null_count,
        {row["published_month"]: row["article_id_count"] for row in months},
    )


def of_polars(root):
    import polars

    frames = {table: polars.read_parquet(f"{root}/{table}/**/*.parquet", hive_partitioning=True) for table in TABLES}
    articles = frames["articles"]
    months = articles.group_by("published_month").len().rows()
    return seen(
        {table: frame.height for table, frame in frames.items()},
        frames["figures"]["value"].sum(),
        (frames["quotes"]["kind"] == "DIRECT").sum(),
        articles["published_on"].null_count(),
        dict(months),
    )


def of_datafusion(root):
    import datafusion
    import pyarrow

    session = datafusion.SessionContext()
    for table in TABLES:
        parts = [] if table == "rejects" else [("published_month", pyarrow.date32())]
        session.register_parquet(table, f"{root}/{table}/", table_partition_cols=parts)

    def one(query):
        return [tuple(row.values()) for row in session.sql(query).to_pylist()]

    return seen(
        {table: one(f"SELECT count(*) AS n FROM {table}")[0][0] for table in TABLES},
        one("SELECT sum(value) AS n FROM figures")[0][0],
        one("SELECT count(*) AS n FROM quotes WHERE kind = 'DIRECT'")[0][0],
        one("SELECT count(*) AS n FROM articles WHERE published_on IS NULL")[0][0],
        dict(one("SELECT published_month AS m, count(*) AS n FROM articles GROUP BY published_month")),
    )


def of_clickhouse(root):
    import chdb

    def one(query):
        text = str(chdb.query(query + " SETTINGS use_hive_partitioning = 1", "JSONCompactEachRow"))
        return [json.loads(line) for line in text.splitlines() if line]

    def rows(table):
        files = "*.parquet" if table == "rejects" else "*/*.parquet"
        return f"file({quoted(f'{root}/{table}/{files}')}, 'Parquet')"

    return seen(
        {table: one(f"SELECT count() FROM {rows(table)}")[0][0] for table in TABLES},
        one(f"SELECT sum(value) FROM {rows('figures')}")[0][0],
        one(f"SELECT count() FROM {rows('quotes')} WHERE kind = 'DIRECT'")[0][0],
        one(f"SELECT count() FROM {rows('articles')} WHERE published_on IS NULL")[0][0],
        dict(one(
            f"SELECT ifNull(toString(toStartOfMonth(published_on)), '{NO_DATE}') AS m, count()"
            f" FROM {rows('articles')} GROUP BY m"
        )),
    )


def of_spark(root):
    from pyspark.sql import SparkSession

    spark = (
        SparkSession.builder.master("local[1]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.sql.session.timeZone", "UTC")
        .getOrCreate()
    )
    frames = {table: spark.read.parquet(f"{root}/{table}") for table in TABLES}
    articles = frames["articles"]
    return seen(
        {table: frame.count() for table, frame in frames.items()},
        frames["figures"].groupBy().sum("value").collect()[0][0],
        frames["quotes"].where("kind = 'DIRECT'").count(),
        articles.where("published_on IS NULL").count(),
        {row[0]: row[1] for row in articles.groupBy("published_month").count().collect()},
    )


READERS = {
    "duckdb": ("duckdb", of_duckdb),
    "duckdb glob": ("duckdb", of_duckdb_glob),
    "pandas": ("pandas", of_pandas),
    "pyarrow": ("pyarrow", of_pyarrow),
    "polars": ("polars", of_polars),
    "datafusion": ("datafusion", of_datafusion),
    "clickhouse": ("chdb", of_clickhouse),
    "spark": ("pyspark", of_spark),
}


def read(name, root):
    module, reader = READERS[name]
    if importlib.util.find_spec(module) is None:
        return "missing"
    try:
        return reader(root)
    except Exception as error:  # a reader that fails is what is looked for
        traceback.print_exc()
        return "failed: " + str(error).splitlines()[0]


def main():
    root = sys.argv[1]
    if len(sys.argv) == 4 and sys.argv[2] == "--one":
        print(json.dumps(read(sys.argv[3], root)))
        return
    for name in READERS:
        print(name + "\t" + json.dumps(read(name, root)), flush=True)
    if len(sys.argv) == 3:
        # The oldest DuckDB that is read with, in a process of its own: two versions cannot live in one.
        code = "import sys; sys.path.insert(0, sys.argv.pop()); import runpy; runpy.run_path(sys.argv[0], run_name='__main__')"
        done = subprocess.run(
            [sys.executable, "-c", code.replace("sys.argv[0]", repr(__file__)), root, "--one", "duckdb", sys.argv[2]],
            stdout=subprocess.PIPE,
            text=True,
            check=False,
        )
        print("oldest duckdb\t" + (done.stdout.strip() or '"failed: see above"'))


if __name__ == "__main__":
    main()
