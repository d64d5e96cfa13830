#!/usr/bin/env bash
# postgres.sh start FOLDER PID: a throw-away PostgreSQL in FOLDER that ends with process PID; prints its connection string.
# postgres.sh stop FOLDER: ends it and removes the folder.
# PostgreSQL refuses to run as root, so root starts it as the user postgres.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
bin=${bin:-$(dirname "$(command -v initdb)")}

as_postgres() {
  if [ "$(id -u)" = 0 ]; then (cd / && runuser -u postgres -- "$@"); else "$@"; fi
}

start() {
  local folder=$1 pid=$2 port
  mkdir -p "$folder"
  [ "$(id -u)" != 0 ] || chown postgres "$folder"
  as_postgres "$bin/initdb" --pgdata "$folder/data" --username postgres --auth trust \
    --encoding UTF8 --locale C.UTF-8 --no-sync >"$folder.log" 2>&1
  for _ in 1 2 3 4 5; do
    port=$((20000 + RANDOM % 20000))
    # Nothing here outlives the run, so nothing needs to reach the disk, unless what that costs is measured.
    local settings="-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=64MB"
    # A quarter of the memory is what its manual advises to a machine that does little else.
    [ -z "${POSTGRES_DURABLE:-}" ] || settings="-c shared_buffers=$(awk '/MemTotal/ { print int($2 / 4096) }' /proc/meminfo)MB -c max_wal_size=4GB"
    if as_postgres "$bin/pg_ctl" --pgdata "$folder/data" --log "$folder/postgres.log" --wait --timeout 30 --silent \
      --options "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories='' $settings -c max_connections=600" \
      start >>"$folder.log" 2>&1; then
      (while kill -0 "$pid" 2>/dev/null; do sleep 1; done; stop "$folder") </dev/null >/dev/null 2>&1 &
      echo "Host=127.0.0.1;Port=$port;Username=postgres"
      return
    fi
  done
  cat "$folder.log" >&2
  return 1
}

stop() {
  if [ -d "$1/data" ]; then
    as_postgres "$bin/pg_ctl" --pgdata "$1/data" --mode immediate --silent stop || true
  fi
  rm -rf "$1" "$1.log"
}

"$@"
