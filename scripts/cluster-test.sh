#!/usr/bin/env bash
# Runs dhad on a real Spark cluster on this machine and kills parts of it: see tests/cluster/spark_cluster.py.
# Needs the build (npm run build), python3 with venv, Java 8 to 17, and about 500 MB for PySpark, which is kept in the
# cache folder of the user. Where something is missing it says so and ends with status 0.
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
  echo "cluster test: skipped, $1"
  exit 0
}

[ "$(uname)" = Linux ] || skip 'it reads /proc, which only Linux has'
command -v python3 >/dev/null || skip 'there is no python3'
python3 -c 'import sys; sys.exit(not (3, 8) <= sys.version_info[:2] <= (3, 11))' || skip 'Spark 3.5 needs Python 3.8 to 3.11'
command -v java >/dev/null || skip 'there is no java'
java_version=$(java -version 2>&1 | sed -n 's/.*version "\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' | head -n 1)
case "$java_version" in 8 | 11 | 17) ;; *) skip "Spark 3.5 needs Java 8, 11 or 17, not ${java_version:-this one}" ;; esac
cli=${DHAD_CLI:-dist/cli.js}
[ -f "$cli" ] || { echo "cluster test: $cli is not there; run npm run build" >&2; exit 1; }

requirements=tests/cluster/requirements.txt
key=$(cat "$requirements" <(python3 -V) | cksum | cut -d ' ' -f 1)
venv="${XDG_CACHE_HOME:-$HOME/.cache}/dhad/spark-$key"
if [ ! -f "$venv/complete" ]; then
  echo "cluster test: installing PySpark into $venv"
  rm -rf "$venv"
  mkdir -p "$(dirname "$venv")"
  python3 -m venv "$venv" || skip 'python3 has no venv'
  "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$requirements" || skip 'PySpark cannot be installed'
  touch "$venv/complete"
fi

export PYSPARK_PYTHON="$venv/bin/python" PYSPARK_DRIVER_PYTHON="$venv/bin/python"
export SPARK_LOCAL_IP=127.0.0.1 PYTHONUNBUFFERED=1
unset SPARK_HOME SPARK_CONF_DIR PYTHONPATH
exec "$venv/bin/python" tests/cluster/spark_cluster.py
