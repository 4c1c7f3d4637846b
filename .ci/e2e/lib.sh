# Sourced by .ci/run and its topics: runs steps, counts them, and shows what a failed one printed.

: >"$CI_OUT/passed"
: >"$CI_OUT/failed"

failures() { wc -l <"$CI_OUT/failed" | tr -d ' '; }

# step NAME COMMAND...: one line about one check. The command runs in a shell of its own that ends at the first failure.
step() {
  local name=$1 began=$SECONDS log
  shift
  log=$CI_OUT/$(printf '%s' "$name" | tr -c 'A-Za-z0-9' '-').log
  # Not as a condition: there, bash would ignore -e.
  (
    set -e
    "$@"
  ) >"$log" 2>&1 </dev/null
  if [ $? = 0 ]; then
    echo "$name" >>"$CI_OUT/passed"
    echo "ok    $name ($((SECONDS - began)) s)"
  else
    echo "$name" >>"$CI_OUT/failed"
    echo "FAIL  $name ($((SECONDS - began)) s), it said:"
    tail -n "${CI_TAIL:-40}" "$log" | sed 's/^/      /'
  fi
}

# refuses COMMAND...: succeeds where the command fails; a plain ! would not end a step.
refuses() {
  if "$@"; then
    echo "was not refused: $*"
    return 1
  fi
}

# For a step whose closing lines are worth reading when it passes, too: Maven's counts of tests.
shown() {
  local output
  output=$(mktemp)
  "$@" 2>&1 | tee "$output"
  local status=${PIPESTATUS[0]}
  grep -E '^\[(INFO|WARNING|ERROR)\] Tests run:.*[0-9]$' "$output" >&3 || true
  rm -f "$output"
  return "$status"
}
exec 3>&1

closing() {
  echo "$(wc -l <"$CI_OUT/passed" | tr -d ' ') passed, $(failures) failed"
}

# ... | shows PATTERN: reads to the end, unlike grep -q, which would break the pipe of whoever is still writing.
shows() { grep -E -e "$1" >/dev/null; }

# wait_until SECONDS COMMAND...: asks five times a second.
wait_until() {
  local end=$((SECONDS + $1))
  shift
  until "$@"; do
    [ "$SECONDS" -lt "$end" ] || return 1
    sleep 0.2
  done
}

# serve DIR [PORT]: starts the local store on DIR, by default on free ports; sets SERVE_PID, S3_URL, S3_KEY, S3_SECRET
# and keeps the process id in DIR.pid, for steps in shells of their own.
serve() {
  local data=$1 ready=$1.ready
  : >"$ready"
  ./blobfish serve --data "$data" --port "${2:-0}" >"$ready" 2>>"$1.log" </dev/null &
  SERVE_PID=$!
  echo "$SERVE_PID" >"$data.pid"
  wait_until 120 test -s "$ready" || return 1
  S3_URL=$(json "$ready" s3)
  S3_KEY=$(account "$data" accessKey)
  S3_SECRET=$(account "$data" secretKey)
}

gone() { ! kill -0 "$1" 2>/dev/null; }

json() { python3 -c 'import json,sys; print(json.loads(open(sys.argv[1]).readline())[sys.argv[2]])' "$1" "$2"; }

account() { python3 -c 'import json,sys; print(json.load(open(sys.argv[1] + "/accounts.json"))["accounts"][0]["s3"][sys.argv[2]])' "$1" "$2"; }
