"""Runs integrations/spark/dhad_job.py by spark-submit on a cluster, for each of its input formats.

Every output must hold every record of the input once, with what one dhad process gives for it.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
from pathlib import Path
from typing import Dict, List, Sequence

import pyarrow as arrow
import pyarrow.parquet as parquet
import pyspark

SPARK_HOME = Path(pyspark.__file__).parent
CONFIGURATION = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
    "spark.executor.memory": "512m",
}
JOB_SECONDS = 90


def submit(master: str, spark_files: Path, arguments: Sequence[str]) -> subprocess.CompletedProcess:
    """Runs the job to its end."""
    settings = [part for key, value in CONFIGURATION.items() for part in ("--conf", f"{key}={value}")]
    return subprocess.run(
        [
            str(SPARK_HOME / "bin" / "spark-submit"), "--master", master, *settings,
            "--py-files", str(spark_files / "dhad_spark.py"), str(spark_files / "dhad_job.py"), *arguments,
        ],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", timeout=JOB_SECONDS,
        env={**os.environ, "SPARK_HOME": str(SPARK_HOME)},
    )  # fmt: skip


def write_inputs(part: Path, folder: Path) -> Dict[str, List[str]]:
    """One part of the corpus in each format that the job reads: its paths, by the format."""
    folder.mkdir()
    lines = part.read_text("utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    half = len(lines) // 2
    packed = [folder / "first.jsonl.gz", folder / "second.jsonl.gz"]
    for path, some in zip(packed, (lines[:half], lines[half:])):
        path.write_bytes(gzip.compress("".join(f"{line}\n" for line in some).encode("utf-8")))
    table = arrow.table({name: [record[name] for record in records] for name in ("id", "url", "text")})
    parquet.write_table(table, folder / "part.parquet")
    text = folder / "part.txt"
    text.write_text("".join(f"{line}\n" for line in text_lines(records)), "utf-8")
    return {"json": [str(path) for path in packed], "parquet": [str(folder / "part.parquet")], "text": [str(text)]}


def text_lines(records) -> List[str]:
    """The paragraphs of the records; those that stand in several, once."""
    return list(dict.fromkeys(line for record in records for line in record["text"].split("\n")))


def one_process(command: Sequence[str], texts: Sequence[str]) -> List[str]:
    """The JSON that one dhad process gives for each text."""
    given = "".join(f"{json.dumps({'text': text})}\n" for text in texts)
    done = subprocess.run([*command, "--ndjson", "--bare"], input=given.encode(), stdout=subprocess.PIPE, check=True)
    return done.stdout.decode("utf-8").split("\n")[:-1]


def columns_of(output: Path, *names: str) -> List[tuple]:
    table = parquet.read_table(output, columns=list(names)).to_pydict()
    return list(zip(*(table[name] for name in names)))


def submitted_jobs(test, master: str, spark_files: Path, dhad: Sequence[str], folder: Path) -> None:
    """`dhad` is the command without its name: node and its file."""
    inputs = write_inputs(test.parts[0], folder / "inputs")
    records = [json.loads(line) for line in test.parts[0].read_text("utf-8").splitlines()]
    analyzed = {record["id"]: test.expected[record["id"]] for record in records}

    def job(what: str, form: str, command: str, *more: str) -> Path:
        output = folder / what
        done = submit(
            master, spark_files,
            ["--format", form, "--output", str(output), "--command", f"{' '.join(dhad)} {command}", *more, "--input", *inputs[form]],
        )  # fmt: skip
        if done.returncode != 0 or not (output / "_SUCCESS").exists():
            raise RuntimeError(f"spark-submit, {what}: status {done.returncode}\n{done.stdout[-3000:]}")
        return output

    def verify(what: str, expected: Dict[str, str], rows: List[tuple]) -> None:
        found = dict(rows)
        test.note(f"submitted job, {what}", len(expected), len(rows), len(rows) - len(found), found == expected, "", None)

    verify("Parquet", analyzed, columns_of(job("parquet", "parquet", "analyze", "--raw"), "id", "dhad"))

    # As columns: what the JSON says of each record, put together from the struct.
    output = job("jsonl.gz", "json", "analyze", "--partitions", "3")
    rows = [(one, summary(dhad_column)) for one, dhad_column in columns_of(output, "id", "dhad")]
    verify("JSON Lines .gz", {one: summary(json.loads(line)) for one, line in analyzed.items()}, rows)

    lines = text_lines(records)
    normalized = dict(zip(lines, one_process([*dhad, "normalize", "--profile", "search"], lines)))
    output = job("text", "text", "normalize --profile search", "--raw", "--column", "line")
    verify("text", normalized, columns_of(output, "line", "dhad"))


def summary(result: dict) -> str:
    """Numbers and places of a result in one line, the same for JSON and for columns."""
    numbers = [(number["start"], number["text"], float(number["value"])) for number in result["numbers"]]
    places = [(place["start"], place["text"], (place.get("place") or {}).get("id")) for place in result["places"]]
    return repr((len(result["sentences"]), numbers, places))
