"""Reads what is new in /data/inbox into the dataset /data/news, every hour. For Airflow 3, into its folder of DAGs."""

from datetime import datetime, timedelta, timezone

from airflow.providers.standard.operators.bash import BashOperator
from airflow.sdk import DAG

BROADSHEET = "/opt/broadsheet/broadsheet"

with DAG(
    dag_id="broadsheet",
    schedule="10 * * * *",
    start_date=datetime(2025, 1, 1, tzinfo=timezone.utc),
    catchup=False,
    # Runs wait for each other, so that none meets a dataset that another holds.
    max_active_runs=1,
    default_args={"retries": 2, "retry_delay": timedelta(minutes=5)},
) as dag:
    ingest = BashOperator(
        task_id="ingest",
        # A retry goes on where the failed try was. The last line on stdout, the summary, becomes the task's XCom.
        bash_command=f"{BROADSHEET} ingest --log-format json --format json --output /data/news /data/inbox",
        # A run that somebody else started holds the dataset: nothing to do, and no failure.
        skip_on_exit_code=4,
    )
    check = BashOperator(
        task_id="check",
        bash_command=f"{BROADSHEET} check --quick --output /data/news",
    )
    ingest >> check
