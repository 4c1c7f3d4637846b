#!/usr/bin/env bash
# `blobfish serve` beside S3Proxy and Ceph's object gateway: one machine, one run, one client. Writes bench/results/server.md.
#
#   bench/server.sh [--keys N] [--only NAME] [--rounds N] [--quick]
#
#   --keys N     keys that are written and listed (20000; 1000000 takes hours, most of them the others')
#   --only NAME  ours, s3proxy or rgw alone; prints the table and writes nothing
#   --quick      one round of small sizes, to see that it works; prints the table and writes nothing
#
# As root it installs what is missing: Ceph and nginx from Debian, S3Proxy from Maven Central. The data lie in a folder of
# their own in BENCH_DIR, which has to be on the disk to be measured (default: bench/target) with 15 GiB free.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
keys=20000 rounds=3 only='ours s3proxy rgw' mib=1024 stream_mib=64 alone=500 many=8000 seconds=1800
result=$root/bench/results/server.md
given=$(printf ' %s' "$@")
while [ $# -gt 0 ]; do
  case $1 in
    --keys) keys=$2; shift 2 ;;
    --rounds) rounds=$2; shift 2 ;;
    --only) only=$2 result=/dev/stdout; shift 2 ;;
    --quick) keys=2000 rounds=1 mib=64 stream_mib=8 alone=50 many=400 result=/dev/stdout; shift ;;
    *) sed -n '2,11s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done

export PATH=$PATH:/usr/sbin:/sbin LC_ALL=C.UTF-8
. "$root/.mvn/find-jdk.sh"
blobfish_find_jdk || { echo "$blobfish_no_jdk" >&2; exit 1; }
export JAVA_HOME=$blobfish_jdk
s3proxy_libraries=$root/bench/target/s3proxy

# --- what is needed ------------------------------------------------------------------------------------------------------
wanted() { case " $only " in *" $1 "*) ;; *) return 1 ;; esac; }

need() {
  command -v "$1" >/dev/null && return
  [ "$(id -u)" = 0 ] || { echo "install these first: $2" >&2; exit 1; }
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$2" >/dev/null
}

prepare() {
  need curl curl
  need nginx nginx-light
  if wanted s3proxy; then "$root/bench/peers/s3proxy.sh" install "$s3proxy_libraries"; fi
  if wanted rgw; then "$root/bench/peers/rgw.sh" install; fi
  "$root/blobfish" --version >&2
  "$root/mvnw" -f "$root/pom.xml" -q -B -Dmaven.test.skip=true -pl bench,app -am package >&2
  libraries=$root/bench/target/classes:$(cat "$root/app/target/module-path.txt")
}

java() { "$blobfish_jdk/bin/java" -Xmx256m -XX:+UseSerialGC -cp "$libraries" "$@"; }

# --- starting and stopping -----------------------------------------------------------------------------------------------
# Each server has a folder; the numbers of its processes are in its file `pids`.
stop() {
  [ -f "$home/pids" ] || return 0
  while read -r pid; do kill "$pid" 2>/dev/null || true; done < <(tac "$home/pids")
  while read -r pid; do while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done; done <"$home/pids"
  rm -f "$home/pids"
}

mkdir -p "${BENCH_DIR:-$root/bench/target}"
dir=$(mktemp -d -p "${BENCH_DIR:-$root/bench/target}" server.XXXXXX) home=$dir/none
clean() {
  stop
  rm -rf "$dir"
}
trap clean EXIT
trap 'exit 130' INT TERM

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return; }
  done
}

# start_NAME: returns once the server in $home answers on $port.
start_ours() {
  "$root/blobfish" serve --data "$home/data" --port "$port" --dialects s3 >"$home/out" 2>"$home/log" &
  echo $! >"$home/pids"
  answers
}

start_small_heap() { BLOBFISH_JAVA_OPTIONS=-Xmx128m start_ours; }
start_s3proxy() { "$root/bench/peers/s3proxy.sh" start "$home" "$port" "$s3proxy_libraries" "$blobfish_jdk"; }
start_rgw() { "$root/bench/peers/rgw.sh" start "$home" "$port"; }

start_nginx() {
  mkdir -p "$home/files"
  cat >"$home/nginx.conf" <<CONF
daemon off;
worker_processes auto;
user $(id -un);
pid $home/nginx.pid;
error_log $home/error.log;
events {}
http {
  access_log off;
  sendfile on;
  client_max_body_size 0;
  client_body_temp_path $home/incoming;
  server {
    listen 127.0.0.1:$port;
    root $home/files;
    location = /bench { return 200; }
    location / { dav_methods PUT; create_full_put_path on; }
  }
}
CONF
  nginx -c "$home/nginx.conf" 2>"$home/log" &
  echo $! >"$home/pids"
  answers
}

answers() {
  local tries=0
  until curl -s -o "$home/answer" "http://127.0.0.1:$port/"; do
    tries=$((tries + 1))
    [ $tries -lt 1200 ] || { tail -n 5 "$home/log" >&2; exit 1; }
    sleep 0.02
  done
}

# --- measuring -----------------------------------------------------------------------------------------------------------
# record TITLE FIELDS: adds a line to the records.
record() { printf '{"server":"%s",%s}\n' "$1" "$2" | tee -a "$dir/records" >&2; }

start() {
  local name=$1 title=$2 began
  home=$dir/$name
  mkdir -p "$home"
  port=$(free_port)
  if [ "$name" = rgw ]; then "$root/bench/peers/rgw.sh" prepare "$home" "$port"; fi
  sync
  began=$(date +%s%N)
  "start_$name"
  record "$title" "\"name\":\"ready\",\"seconds\":$(awk -v t=$(($(date +%s%N) - began)) 'BEGIN { printf "%.3f", t / 1e9 }')"
}

finish() {
  record "$1" "\"name\":\"$2\",\"bytes\":$(while read -r pid; do cat "/proc/$pid/status"; done <"$home/pids" | awk '/^VmHWM/ { kib += $2 } END { printf "%.0f", kib * 1024 }')"
  stop
  rm -rf "$home"
}

keys_of() {
  case $1 in
    ours | small_heap) sed -n "s/.*\"$2Key\" : \"\\([^\"]*\\)\".*/\\1/p" "$home/data/accounts.json" ;;
    *) case $2 in access) echo bench ;; *) echo bench-secret ;; esac ;;
  esac
}

# load NAME TITLE STEP...
load() {
  local name=$1 title=$2
  shift 2
  LOAD_ACCESS_KEY=$(keys_of "$name" access) LOAD_SECRET_KEY=$(keys_of "$name" secret) \
    java dev.blobfish.bench.Load "http://127.0.0.1:$port" bench "$seconds" "$@" |
    while read -r line; do record "$title" "${line:1:-1}"; done
}

large=$((mib << 20)) stream=$((stream_mib << 20))
large_steps="put:large:$large:1:1 get:large:$large:1:1"
# What is not in the table warms a server up, the same for all: compilers, caches, connections to its own parts.
warm_steps="put:warm:4096:$many:32 get:warm:4096:$many:32 put:warmed:4194304:8:1 get:warmed:4194304:8:1"
small_steps="put:one:4096:$alone:1 get:one:4096:$((alone * 4)):1:$alone put:many:4096:$many:32 get:many:4096:$many:32"

bytes_round() {
  start "$1" "$2"
  load "$1" "$2" $warm_steps $large_steps "put:streams:$stream:4:4" "get:streams:$stream:4:4" $small_steps
  finish "$2" memory
}

large_round() {
  start "$1" "$2"
  load "$1" "$2" ${3-} $large_steps
  finish "$2" memory
}

keys_round() {
  start "$1" "$2"
  load "$1" "$2" "put:keys:1:$keys:32" $(for _ in $(seq "$rounds"); do echo "list:keys:1:$keys:1"; done)
  finish "$2" 'memory keys'
}

floor_round() {
  local began
  start nginx nginx
  load nginx nginx $large_steps
  sync
  began=$(date +%s%N)
  dd if="$home/files/bench/large/00000000" of="$dir/floor" bs=1M conv=fdatasync 2>/dev/null
  record dd "\"name\":\"put large\",\"bytes\":$large,\"seconds\":$(awk -v t=$(($(date +%s%N) - began)) 'BEGIN { printf "%.3f", t / 1e9 }')"
  rm -f "$dir/floor"
  finish nginx memory
}

# --- the report ----------------------------------------------------------------------------------------------------------
package() { dpkg-query -W -f '${Version}' "$1" 2>/dev/null || echo '?'; }

disk() {
  local device
  device=$(df --output=source "$dir" | tail -n 1)
  echo "$(df --output=fstype "$dir" | tail -n 1) on a $(lsblk -dno ROTA "$device" 2>/dev/null | sed 's/ //g; s/^0$/solid-state or virtual/; s/^1$/rotating/') disk"
}

report() {
  cat <<HEAD
# The local store beside other servers

Written by \`bench/server.sh$given\` on $(date -u +%Y-%m-%d): one run on one machine, the middle one of $rounds round(s), in each of which
every server was started in turn on a fresh folder of the same disk.

- machine: $(nproc) x $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1), $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo) of memory, Linux $(uname -r | cut -d- -f1), $(disk)
- client: \`Load\` of this folder for all, plain HTTP on loopback, requests signed, bodies not; every byte read is compared with what was written
- large is $mib MiB, a stream $stream_mib MiB, all the keys are $keys

| server | version | started by | an answer to a PUT promises |
|---|---|---|---|
| blobfish | $("$root/blobfish" --version) | \`./blobfish serve --dialects s3\`, as it comes: -Xmx256m | the bytes and the name are on the disk, forced with fsync: they survive a loss of power |
| S3Proxy | $(sed -n '/<artifactId>s3proxy<.*/{n;s/.*<version>\(.*\)<.*/\1/p}' "$root/bench/peers/s3proxy/pom.xml" | tail -n 1) from Maven Central | \`bench/peers/s3proxy.sh\`: file system backend, -Xmx256m | a file was written and renamed; nothing is forced (no fsync of any kind is called), so a loss of power may take it |
| Ceph RGW | $(package radosgw) of Debian | \`bench/peers/rgw.sh\`: one monitor, one BlueStore disk in a file, one copy; the cluster was made before the start that is timed | the bytes are on its one disk, and its log of changes was forced |
| dd | $(dd --version | sed -n 's/.* //p;q') | \`conv=fdatasync\` of the large blob | the bytes are on the disk |
| nginx | $(package nginx) of Debian | sendfile; PUT by its WebDAV module | the system has the bytes; nothing is forced |

Times the best other: over 1 is better, in every row. Memory is the sum of the peaks (VmHWM) of all processes of a server.

HEAD
  java dev.blobfish.bench.ServerReport "$dir/records"
}

# --- the run -------------------------------------------------------------------------------------------------------------
prepare
for _ in $(seq "$rounds"); do
  floor_round
  if wanted ours; then
    bytes_round ours blobfish
    large_round small_heap 'blobfish -Xmx128m' "put:warmed:4194304:8:1 get:warmed:4194304:8:1"
  fi
  if wanted s3proxy; then bytes_round s3proxy S3Proxy; fi
  if wanted rgw; then bytes_round rgw 'Ceph RGW'; fi
done
if wanted ours; then keys_round ours blobfish; fi
if wanted s3proxy; then keys_round s3proxy S3Proxy; fi
if wanted rgw; then keys_round rgw 'Ceph RGW'; fi
mkdir -p "$root/bench/results"
report >"$result"
