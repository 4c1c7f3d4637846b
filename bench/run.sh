#!/usr/bin/env bash
# Blobfish beside other programs, one machine, one run: `blobfish cp` beside rclone and aws on the same `blobfish serve`,
# and `blobfish serve` beside S3Proxy under the same clients. Writes bench/results/first-light.md.
#
#   bench/run.sh            everything, three rounds, about half an hour on two cores
#   bench/run.sh --quick    one round of a 64th of it, to see that it works; prints the table and writes nothing
#
# Needs a JDK 25, and Debian's rclone, awscli and time; as root it installs what is missing. BENCH_DIR is a folder on the
# disk to be measured (default: bench/target/run), BENCH_ROUNDS the number of rounds.
set -euo pipefail
root=$(cd "$(dirname "$(readlink -f "$0")")/.." && pwd)
dir=${BENCH_DIR:-$root/bench/target/run}
rounds=${BENCH_ROUNDS:-3}
mib=1024 files=5000 keys=100000
result=$root/bench/results/first-light.md
if [ "${1-}" = --quick ]; then mib=16 files=80 keys=1500 rounds=1 result=/dev/stdout; fi

# Debian's clients, and none of this machine's settings for them.
export PATH=/usr/bin:/bin:/usr/sbin:/sbin:$PATH LC_ALL=C.UTF-8
unset AWS_CA_BUNDLE AWS_PROFILE HTTP_PROXY HTTPS_PROXY http_proxy https_proxy
. "$root/.mvn/find-jdk.sh"
blobfish_find_jdk || { echo "$blobfish_no_jdk" >&2; exit 1; }

# --- what is compared ----------------------------------------------------------------------------------------------------
install_clients() {
  command -v rclone >/dev/null && [ -x /usr/bin/time ] && command -v aws >/dev/null && command -v curl >/dev/null && return
  [ "$(id -u)" = 0 ] || { echo "install these first: rclone awscli time curl" >&2; exit 1; }
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends rclone awscli time curl >/dev/null
}

fetch_s3proxy() {
  local libs=$root/bench/target/s3proxy
  [ -f "$libs/complete" ] && return
  "$root/mvnw" -q -B -f "$root/bench/peers/s3proxy/pom.xml" dependency:copy-dependencies -DoutputDirectory="$libs" -DincludeScope=runtime
  touch "$libs/complete"
}

# --- the two stores ------------------------------------------------------------------------------------------------------
pids=()
stop() { for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true; done; }
trap stop EXIT

# await FILE WORD: until a server has said it is ready, or at most a minute.
await() {
  local tries=0
  until grep -q "$2" "$1" 2>/dev/null; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || { echo "no server: $(tail -n 3 "$1")" >&2; exit 1; }
    sleep 0.1
  done
}

start_serve() {
  "$root/blobfish" serve --port 0 --dialects s3 >"$dir/serve.out" 2>"$dir/serve.log" &
  pids+=($!) serve_pid=$!
  await "$dir/serve.out" '"ready":true'
  serve_url=$(sed -n 's/.*"s3":"\([^"]*\)".*/\1/p' "$dir/serve.out")
  serve_key=$(sed -n 's/.*"accessKey" : "\([^"]*\)".*/\1/p' "$BLOBFISH_HOME/store/accounts.json")
  serve_secret=$(sed -n 's/.*"secretKey" : "\([^"]*\)".*/\1/p' "$BLOBFISH_HOME/store/accounts.json")
}

start_s3proxy() {
  mkdir -p "$dir/s3proxy-data"
  proxy_url=http://127.0.0.1:9187
  cat >"$dir/s3proxy.conf" <<CONF
s3proxy.endpoint=$proxy_url
s3proxy.authorization=aws-v2-or-v4
s3proxy.identity=bench
s3proxy.credential=bench-secret
jclouds.provider=filesystem
jclouds.identity=unused
jclouds.credential=unused
jclouds.filesystem.basedir=$dir/s3proxy-data
CONF
  cat >"$dir/logback.xml" <<LOGBACK
<configuration>
  <appender name="console" class="ch.qos.logback.core.ConsoleAppender"><encoder><pattern>%level %msg%n</pattern></encoder></appender>
  <root level="WARN"><appender-ref ref="console"/></root>
</configuration>
LOGBACK
  "$blobfish_jdk/bin/java" -Xmx256m -Dlogback.configurationFile="$dir/logback.xml" -cp "$root/bench/target/s3proxy/*" \
    org.gaul.s3proxy.Main --properties "$dir/s3proxy.conf" >"$dir/s3proxy.log" 2>&1 &
  pids+=($!) proxy_pid=$!
  local tries=0
  until curl -s -o /dev/null "$proxy_url"; do
    tries=$((tries + 1))
    [ $tries -lt 600 ] || { tail -n 5 "$dir/s3proxy.log" >&2; exit 1; }
    sleep 0.1
  done
}

configure_clients() {
  cat >"$dir/rclone.conf" <<CONF
[serve]
type = s3
provider = Other
endpoint = $serve_url
access_key_id = $serve_key
secret_access_key = $serve_secret
[s3proxy]
type = s3
provider = Other
endpoint = $proxy_url
access_key_id = bench
secret_access_key = bench-secret
CONF
  export AWS_DEFAULT_REGION=us-east-1 AWS_EC2_METADATA_DISABLED=true AWS_CONFIG_FILE=$dir/none AWS_SHARED_CREDENTIALS_FILE=$dir/none
  export AWS_ACCESS_KEY_ID=$serve_key AWS_SECRET_ACCESS_KEY=$serve_secret
  export BLOBFISH_PASSPHRASE=bench BENCH_SECRET=bench-secret
  blobfish profile add s3proxy --endpoint "$proxy_url" --access-key bench --secret-env BENCH_SECRET
  blobfish mkdir local:bench s3proxy:bench
}

# --- the clients, each by the same two functions: CLIENT_copy FROM TO [-r] and CLIENT_list STORE PREFIX -------------------
# A place in a store is written STORE/KEY, everything else is a path.
blobfish() { "$root/blobfish" "$@"; }

blobfish_place() { case $1 in serve/*) echo "local:bench/${1#*/}" ;; s3proxy/*) echo "s3proxy:bench/${1#*/}" ;; *) echo "$1" ;; esac; }
blobfish_copy() { timed "$root/blobfish" cp ${3-} ${3:+-T} "$(blobfish_place "$1")" "$(blobfish_place "$2")"; }
blobfish_list() { timed "$root/blobfish" ls -r "$(blobfish_place "$1/$2/")"; }

rclone_place() { case $1 in serve/* | s3proxy/*) echo "${1%%/*}:bench/${1#*/}" ;; *) echo "$1" ;; esac; }
rclone_run() { timed rclone --config "$dir/rclone.conf" --s3-no-check-bucket "$@"; }
rclone_copy() {
  if [ -n "${3-}" ]; then
    rclone_run copy --transfers 16 "$(rclone_place "$1")" "$(rclone_place "$2")"
  else
    rclone_run copyto "$(rclone_place "$1")" "$(rclone_place "$2")"
  fi
}
rclone_list() { rclone_run lsf -R --fast-list "$(rclone_place "$1/$2/")"; }

aws_place() { case $1 in serve/*) echo "s3://bench/${1#*/}" ;; *) echo "$1" ;; esac; }
aws_copy() { timed aws --endpoint-url "$serve_url" s3 cp --only-show-errors ${3:+--recursive} "$(aws_place "$1")" "$(aws_place "$2")"; }
aws_list() { timed aws --endpoint-url "$serve_url" s3 ls --recursive "$(aws_place "$1/$2/")"; }

timed() { /usr/bin/time -v -o "$dir/time" "$@"; }

# --- measuring -----------------------------------------------------------------------------------------------------------
processor_seconds() { awk -v hz="$(getconf CLK_TCK)" '{ sub(/.*\) /, ""); print ($12 + $13) / hz }' "/proc/$1/stat"; }
peak_kib() { awk '/^VmHWM/ { print $2 }' "/proc/$1/status"; }
pid_of() { case $1 in serve) echo "$serve_pid" ;; *) echo "$proxy_pid" ;; esac; }

# measure TASK CLIENT STORE FUNCTION ARGUMENT...: adds a line to the records.
measure() {
  local task=$1 client=$2 store=$3 pid before
  shift 3
  pid=$(pid_of "$store")
  sync
  echo 5 >"/proc/$pid/clear_refs" 2>/dev/null || true
  before=$(processor_seconds "$pid")
  "$@" >"$dir/stdout" || { echo "failed: $task with $client on $store" >&2; exit 1; }
  record "$task" "$client" "$store" "$(awk -v a="$before" -v b="$(processor_seconds "$pid")" 'BEGIN { print b - a }')" "$(peak_kib "$pid")"
}

# record TASK CLIENT STORE SERVER_SECONDS SERVER_KIB: with the client's own figures of the last timed command.
record() {
  awk -v task="$1" -v client="$2" -v store="$3" -v server="$4" -v kib="$5" '
    /Elapsed \(wall clock\)/ { n = split($NF, t, ":"); wall = n == 3 ? t[1] * 3600 + t[2] * 60 + t[3] : t[1] * 60 + t[2] }
    /User time/ { cpu += $NF } /System time/ { cpu += $NF } /Maximum resident/ { peak = $NF }
    END { printf "%s\t%s\t%s\t%.2f\t%.2f\t%d\t%.2f\t%d\n", task, client, store, wall, cpu, peak / 1024, server, kib / 1024 }
  ' "$dir/time" | tee -a "$dir/records" >&2
}

# New bytes for each upload: a store that knows the content already would have it easier.
fresh_large() { head -c $((mib << 20)) /dev/urandom >"$dir/large"; }
# fresh_small COUNT BYTES: in folders of 100.
fresh_small() {
  rm -rf "$dir/small"
  mkdir "$dir/small"
  head -c $(($1 * $2)) /dev/urandom | (
    cd "$dir/small"
    split -a 6 -d -b "$2" - ""
    for folder in $(printf '%s\n' * | cut -c 1-4 | uniq); do
      mkdir "d$folder"
      mv "$folder"?? "d$folder"
    done
  )
}

large_round() {
  local client=$1 store=$2 key=large-$1-$3
  fresh_large
  measure "1 up" "$client" "$store" "${client}_copy" "$dir/large" "$store/$key"
  rm -f "$dir/down"
  measure "2 down" "$client" "$store" "${client}_copy" "$store/$key" "$dir/down"
  cmp "$dir/large" "$dir/down"
  rm -f "$dir/down"
  rclone --config "$dir/rclone.conf" deletefile "$(rclone_place "$store/$key")"
}

small_round() {
  local client=$1 store=$2 key=small-$1-$3
  fresh_small "$files" 4096
  measure "3 small up" "$client" "$store" "${client}_copy" "$dir/small" "$store/$key" -r
  rm -rf "$dir/down"
  measure "4 small down" "$client" "$store" "${client}_copy" "$store/$key" "$dir/down" -r
  diff -r "$dir/small" "$dir/down"
  rm -rf "$dir/down"
}

list_round() {
  measure "5 list" "$1" "$2" "$1_list" "$2" many
  [ "$(grep -c '[0-9]\{6\}$' "$dir/stdout")" = "$keys" ] || { echo "$1 did not list $keys keys" >&2; exit 1; }
}

floor_round() {
  fresh_large
  sync
  timed dd if="$dir/large" of="$dir/floor" bs=1M conv=fdatasync 2>/dev/null
  rm -f "$dir/floor"
  record "1 up" "dd conv=fdatasync" "-" 0 0
}

# --- the report ----------------------------------------------------------------------------------------------------------
# The middle one of the rounds by wall time, with its other figures.
table() {
  sort -t"$(printf '\t')" -k1,1 -k3,3r -k2,2 -k4,4n "$dir/records" | awk -F'\t' -v want="$1" '
    function flush() { if (n) { split(line[int((n + 1) / 2)], f, "\t")
      printf "| %s | %s | %s s | %s s | %s MiB | %s | %s |\n", f[2], f[3], f[4], f[5], f[6], (f[3] == "-" ? "" : f[7] " s"), (f[3] == "-" ? "" : f[8] " MiB") } n = 0 }
    $1 == want { key = $2 FS $3; if (key != last) flush(); last = key; line[++n] = $0 }
    END { flush() }'
}

section() {
  printf '\n## %s\n\n| client | store | wall | client CPU | client peak | store CPU | store peak |\n|---|---|---|---|---|---|---|\n' "$1"
  table "$2"
}

report() {
  cat <<HEAD
# First light: side by side

Written by \`bench/run.sh\` on $(date -u +%Y-%m-%d); each line is the middle one of $rounds round(s) by wall time, all in one run on one machine.

- machine: $(nproc) x $(sed -n 's/^model name[[:space:]]*: //p' /proc/cpuinfo | head -n 1), $(awk '/MemTotal/ { printf "%.0f GiB", $2 / 1048576 }' /proc/meminfo) of memory, Linux $(uname -r | cut -d- -f1), $(df --output=fstype "$dir" | tail -n 1)
- \`serve\` is \`./blobfish serve\`, \`blobfish\` is \`./blobfish cp\` and \`ls\`, both with -Xmx256m; what \`serve\` acknowledges is on the disk, and \`cp\` verifies and journals each file
- S3Proxy 4.1.0 on its filesystem backend, with -Xmx256m; it forces nothing to the disk
- $(rclone version | head -n 1), with 16 transfers for small files; $(aws --version 2>&1 | cut -d' ' -f1)
- every upload has bytes of its own, every download was compared
HEAD
  section "$mib MiB up, one file; \`dd\` is the floor" "1 up"
  section "$mib MiB down, one file" "2 down"
  section "$files files of 4 KiB up" "3 small up"
  section "$files files of 4 KiB down" "4 small down"
  section "Listing $keys keys" "5 list"
}

# --- the run -------------------------------------------------------------------------------------------------------------
install_clients
fetch_s3proxy
rm -rf "$dir"
mkdir -p "$dir"
export BLOBFISH_HOME=$dir/home
blobfish --version >&2
start_serve
start_s3proxy
configure_clients >&2

for round in $(seq "$rounds"); do
  floor_round
  for client in blobfish rclone aws; do
    large_round "$client" serve "$round"
    small_round "$client" serve "$round"
  done
  for client in blobfish rclone; do
    large_round "$client" s3proxy "$round"
    small_round "$client" s3proxy "$round"
  done
done

fresh_small "$keys" 10
for store in serve s3proxy; do rclone_copy "$dir/small" "$store/many" -r; done
for round in $(seq "$rounds"); do
  for client in blobfish rclone aws; do list_round "$client" serve; done
  # Its pages cost the whole bucket each: one client shows that, and takes minutes.
  list_round blobfish s3proxy
done
report >"$result"
