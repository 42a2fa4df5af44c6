"""Runs dhad on a Spark cluster of one master and two workers on this machine, and kills parts of it.

Every run must give every record once, with the same JSON as one dhad process gives. Prints a table, exits 1 when a run
does not. Called by scripts/cluster-test.sh.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SPARK_FILES = ROOT / "integrations" / "spark"
sys.path.insert(0, str(SPARK_FILES))

import pyarrow.parquet as parquet  # noqa: E402
import pyspark  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402
from pyspark.sql import functions as F  # noqa: E402

from dhad_spark import dhad_pipe  # noqa: E402
from submitted_jobs import submitted_jobs  # noqa: E402

PARTITIONS = 20
MEGABYTES = os.environ.get("DHAD_CLUSTER_MEGABYTES", "4")
CLI = os.environ.get("DHAD_CLI", str(ROOT / "dist" / "cli.js"))
COMMAND = ["node", CLI, "analyze"]
# Only how long the same corpus takes with one worker and with two, for the table in docs/scale.md; no faults.
SCALING = os.environ.get("DHAD_CLUSTER_SCALING") == "1"
# The whole test, with room for a slow machine; then it kills what it started and fails.
TIME_LIMIT = int(os.environ.get("DHAD_CLUSTER_SECONDS", "230"))

# A job here is seconds long: compiling it well would take longer than it runs.
os.environ.setdefault("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")

started: list[subprocess.Popen] = []


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def parents() -> dict[int, int]:
    """Parent of each process of the machine."""
    found = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                found[int(entry.name)] = int((entry / "stat").read_text().rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError):
                pass
    return found


def descendants(pid: int) -> list[int]:
    tree = parents()
    found = [pid]
    for one in found:
        found.extend(child for child, parent in tree.items() if parent == one)
    return found[1:]


def is_dhad(pid: int) -> bool:
    try:
        return CLI in Path(f"/proc/{pid}/cmdline").read_text().split("\0")
    except OSError:
        return False


def kill_tree(pid: int) -> None:
    """Kills a process that this test has started, and all that it has started, at once and without warning."""
    for one in [pid, *descendants(pid)]:
        try:
            os.kill(one, signal.SIGKILL)
        except ProcessLookupError:
            pass


class Cluster:
    """A standalone master and two workers of one core each, on the loopback interface alone."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"spark://127.0.0.1:{free_port()}"
        self.web = free_port()
        self.workers: list[subprocess.Popen] = []
        port = self.url.rsplit(":", 1)[1]
        self._start("master.Master", "--port", port, "--webui-port", str(self.web))
        for number in (1, 2):
            self.workers.append(
                self._start(
                    "worker.Worker", "--cores", "1", "--memory", "1g", "--webui-port", str(free_port()),
                    "--work-dir", str(folder / f"worker{number}"), self.url,
                )
            )  # fmt: skip
        self.wait_for_workers(2)

    def _start(self, role: str, *arguments: str) -> subprocess.Popen:
        spark_home = Path(pyspark.__file__).parent
        log = open(self.folder / f"{role}-{len(started)}.log", "wb")
        process = subprocess.Popen(
            [str(spark_home / "bin" / "spark-class"), f"org.apache.spark.deploy.{role}", "--host", "127.0.0.1", *arguments],
            stdout=log, stderr=log,
            env={**os.environ, "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_MEMORY": "256m", "SPARK_HOME": str(spark_home)},
        )  # fmt: skip
        started.append(process)
        return process

    def alive(self) -> int:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{self.web}/json/", timeout=2) as answer:
                return int(json.load(answer)["aliveworkers"])
        except OSError:
            return -1

    def wait_for_workers(self, count: int) -> None:
        until = time.monotonic() + 60
        while self.alive() != count:
            if time.monotonic() > until:
                raise TimeoutError(f"the cluster has {self.alive()} workers, not {count}")
            time.sleep(0.2)


def wait_for_dhad(worker: subprocess.Popen, seconds: float = 60) -> int:
    """Id of a dhad process of a worker, once it has been at work for a moment."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        for pid in descendants(worker.pid):
            if is_dhad(pid):
                return pid
        time.sleep(0.02)
    raise TimeoutError("no dhad process was seen on the worker")


class Test:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.rows: list[tuple[str, ...]] = []
        self.failed = False
        self.corpus = folder / "corpus"
        subprocess.run(
            ["node", str(ROOT / "tests/scale/make-corpus.mjs"), MEGABYTES, str(PARTITIONS), str(self.corpus)], check=True
        )
        self.parts = sorted(self.corpus.glob("*.ndjson"))
        begun = time.monotonic()
        self.expected = self._one_process()
        self.note("one process", len(self.expected), len(self.expected), 0, True, "", time.monotonic() - begun)

    def _one_process(self) -> dict[str, str]:
        """The JSON that one dhad process gives for each record, by its id."""
        ids = [json.loads(line)["id"] for part in self.parts for line in part.read_text("utf-8").splitlines()]
        everything = b"".join(part.read_bytes() for part in self.parts)
        done = subprocess.run(
            [*COMMAND, "--ndjson", "--bare", "--workers", "1"], input=everything, stdout=subprocess.PIPE, check=True
        )
        lines = done.stdout.decode("utf-8").split("\n")[:-1]
        assert len(lines) == len(ids) == len(set(ids))
        return dict(zip(ids, lines))

    def note(self, what: str, records_in: int, out: int, twice: int, same: bool, fault: str, seconds: float | None) -> None:
        took = "" if seconds is None else f"{seconds:.1f} s"
        self.rows.append((what, str(records_in), str(out), str(twice), "yes" if same else "NO", fault, took))
        print(f"  {what}: {out} of {records_in} records {took}", flush=True)
        if out != records_in or twice or not same:
            self.failed = True

    def verify(self, what: str, output: Path, fault: str, seconds: float) -> None:
        table = parquet.read_table(output, columns=["id", "dhad"]).to_pydict()
        found = dict(zip(table["id"], table["dhad"]))
        count = len(table["id"])
        same = found == self.expected
        if not same:
            one = next(one for one in self.expected if found.get(one) != self.expected[one])
            print(f"  record {one} differs:\n  {found.get(one)}\n  {self.expected[one]}", flush=True)
        self.note(what, len(self.expected), count, count - len(found), same, fault, seconds)

    def check(self, what: str, holds: bool, fault: str) -> None:
        print(f"  {what}: {fault}", flush=True)
        self.rows.append((what, "", "", "", "yes" if holds else "NO", fault, ""))
        self.failed = self.failed or not holds

    def table(self) -> str:
        rows = [("run", "in", "out", "twice", "identical", "fault and what was seen", "time"), *self.rows]
        widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
        return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip() for row in rows)


SETTINGS = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.ui.showConsoleProgress": "false",
    "spark.executor.memory": "512m",
    "spark.sql.execution.arrow.maxRecordsPerBatch": "100",
    "spark.sql.adaptive.enabled": "false",
}


def session(cluster: Cluster, largest: int) -> SparkSession:
    builder = SparkSession.builder.master(cluster.url).appName("dhad cluster test")
    for key, value in SETTINGS.items():
        builder = builder.config(key, value)
    # Each file is a partition: none is cut, and no two fit into one.
    for key in ("maxPartitionBytes", "openCostInBytes"):
        builder = builder.config(f"spark.sql.files.{key}", largest)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    spark.sparkContext.addPyFile(str(SPARK_FILES / "dhad_spark.py"))
    return spark


def run(spark: SparkSession, corpus: Path, output: Path, kill=None) -> tuple[float, int]:
    """Runs the job and `kill` beside it. Gives the seconds and how many tasks failed on the way."""
    df = spark.read.schema("id string, url string, text string").json(str(corpus))
    assert df.rdd.getNumPartitions() == PARTITIONS, df.rdd.getNumPartitions()
    problems: list[BaseException] = []
    group = output.name
    spark.sparkContext.setJobGroup(group, group)

    def fault() -> None:
        try:
            kill()
        except BaseException as error:
            problems.append(error)

    thread = threading.Thread(target=fault) if kill else None
    begun = time.monotonic()
    if thread:
        thread.start()
    dhad_pipe(df, "text", command=COMMAND, raw=True).write.parquet(str(output))
    seconds = time.monotonic() - begun
    if thread:
        thread.join()
    if problems:
        raise problems[0]
    tracker = spark.sparkContext.statusTracker()
    stages = [stage for job in tracker.getJobIdsForGroup(group) for stage in tracker.getJobInfo(job).stageIds]
    return seconds, sum(tracker.getStageInfo(stage).numFailedTasks for stage in stages)


def kill_dhad(cluster: Cluster, killed: list[int]) -> None:
    # Two processes, one after the other: each task may be tried four times.
    for worker in cluster.workers:
        pid = wait_for_dhad(worker)
        time.sleep(0.2)
        os.kill(pid, signal.SIGKILL)
        killed.append(pid)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="dhad-cluster-") as name:
        folder = Path(name)
        test = Test(folder)
        cluster = Cluster(folder)
        if not SCALING:
            submitted_jobs(test, cluster.url, SPARK_FILES, COMMAND[:-1], folder)
        spark = session(cluster, max(part.stat().st_size for part in test.parts))
        try:
            (scaling if SCALING else all_tests)(test, cluster, spark, folder)
        finally:
            spark.stop()
        print(f"\n{test.table()}")
        return 1 if test.failed else 0


def all_tests(test: Test, cluster: Cluster, spark: SparkSession, folder: Path) -> None:
    seconds, _ = run(spark, test.corpus, folder / "two")
    test.verify("2 workers", folder / "two", "none", seconds)

    killed: list[int] = []
    seconds, failures = run(spark, test.corpus, folder / "dhad", lambda: kill_dhad(cluster, killed))
    test.verify("dhad killed", folder / "dhad", f"{len(killed)} dhad killed, {failures} tasks failed", seconds)
    if failures == 0:
        test.check("dhad killed", False, "no task noticed that its process was killed")

    poisoned(test, spark, folder)
    columns(test, spark)

    def kill_worker() -> None:
        wait_for_dhad(cluster.workers[1])
        kill_tree(cluster.workers[1].pid)

    seconds, failures = run(spark, test.corpus, folder / "worker", kill_worker)
    cluster.wait_for_workers(1)
    test.verify("worker killed", folder / "worker", f"1 of 2 workers killed, {failures} tasks failed", seconds)
    seconds, _ = run(spark, test.corpus, folder / "one")
    test.verify("1 worker", folder / "one", "none", seconds)


def scaling(test: Test, cluster: Cluster, spark: SparkSession, folder: Path) -> None:
    run(spark, test.corpus, folder / "warm-up")
    seconds, _ = run(spark, test.corpus, folder / "two")
    test.verify("2 workers", folder / "two", "none", seconds)
    kill_tree(cluster.workers[1].pid)
    cluster.wait_for_workers(1)
    seconds, _ = run(spark, test.corpus, folder / "one")
    test.verify("1 worker", folder / "one", "none", seconds)


def poisoned(test: Test, spark: SparkSession, folder: Path) -> None:
    """A record without a text: the job fails and says why, or the record is there with its reason."""
    clean = spark.read.schema("id string, url string, text string").json(str(test.parts[0]))
    poison = spark.createDataFrame([("poison", "", None)], clean.schema)
    data = clean.union(poison)
    try:
        dhad_pipe(data, "text", command=COMMAND, raw=True).write.parquet(str(folder / "poison"))
        test.check("poisoned, errors=fail", False, "the job did not fail")
    except Exception as error:
        said = "bad record: has no string in the field" in str(error)
        there = (folder / "poison" / "_SUCCESS").exists()
        test.check("poisoned, errors=fail", said and not there, "job failed and named the record" if said else str(error))

    rows = dhad_pipe(data, "text", command=COMMAND, raw=True, errors="column").select("id", "dhad", "dhad_error").collect()
    good = {row.id: row.dhad for row in rows if row.dhad_error is None}
    bad = [(row.id, row.dhad) for row in rows if row.dhad_error is not None]
    whole = bad == [("poison", None)] and all(test.expected[one] == found for one, found in good.items())
    whole = whole and len(good) == len(test.parts[0].read_text("utf-8").splitlines())
    test.check("poisoned, errors=column", whole, f"{len(good)} results, {len(bad)} reason in its column")


def columns(test: Test, spark: SparkSession) -> None:
    """The result as columns says the same as the JSON."""
    df = spark.read.schema("id string, url string, text string").json(str(test.parts[0]))
    parsed = dhad_pipe(df, "text", command=COMMAND).select(
        "id",
        F.expr("aggregate(dhad.numbers, 0D, (sum, n) -> sum + coalesce(n.value, 0))").alias("sum"),
        F.expr("transform(dhad.places, p -> p.place.id)").alias("places"),
    )
    same = True
    for row in parsed.collect():
        expected = json.loads(test.expected[row.id])
        ids = [place.get("place", {}).get("id") for place in expected["places"]]
        total = sum(float(number["value"]) for number in expected["numbers"])
        same = same and row.places == ids and abs(row.sum - total) <= 1e-9 * abs(total)
    test.check("result as columns", same, "numbers and places as in the JSON")


def give_up() -> None:
    print(f"the cluster test took more than {TIME_LIMIT} s", file=sys.stderr, flush=True)
    stop_all()
    os._exit(1)


def stop_all() -> None:
    for process in started:
        if process.poll() is None:
            kill_tree(process.pid)


if __name__ == "__main__":
    watchdog = threading.Timer(TIME_LIMIT, give_up)
    watchdog.daemon = True
    watchdog.start()
    status = 1
    try:
        status = main()
    finally:
        stop_all()
    sys.exit(status)
