# A large drop onto the window, which is killed with -9 again and again, and so is the store. In the end every blob is
# there with the right bytes, and no part that the store had acknowledged was sent a second time.
#
# The sizes are small by default, for time. STORM=full is the whole thing: 2,000 files in 1 GB, and one of 2 GiB.

screen=$CI_OUT/storm
mkdir -p "$screen"
. .ci/e2e/screen.sh

case ${STORM:-small} in
  full) storm_files=2000 storm_bytes=1073741824 storm_large=2147483648 storm_rate=25165824 ;;
  *) storm_files=200 storm_bytes=41943040 storm_large=268435456 storm_rate=2097152 ;;
esac
export BLOBFISH_PASSPHRASE=only-for-this-check

make_drop() {
  python3 .ci/e2e/storm_files.py make "$screen/drop" "$storm_files" "$storm_bytes" "$storm_large"
}

# Between the window and the store stands a counter, slow enough to be in the middle of something when killed.
connect() {
  python3 .ci/e2e/storm_counter.py "${S3_URL##*:}" "$screen/requests.log" "$storm_rate" >"$screen/counter.port" 2>"$screen/counter.log" &
  echo "$!" >"$screen/counter.pid"
  wait_until 20 test -s "$screen/counter.port"
  STORM_SECRET=$S3_SECRET in_window_home profile add remote --dialect s3 \
    --endpoint "http://127.0.0.1:$(cat "$screen/counter.port")" --access-key "$S3_KEY" --secret-env STORM_SECRET
  in_window_home mkdir remote:storm
}

accepted() { [ "$(in_window_home transfers list --json | python3 .ci/e2e/storm_files.py count)" -ge 2 ]; }

drop_it() {
  open_window
  place_window
  go_to 'remote:storm/'
  shot empty
  drop "$screen/drop/many" "$screen/drop/large.bin"
  wait_until 60 accepted
  sleep 2
  shot accepted
  kill "$drag_source"
}

# The moments are of chance, and printed.
random_pause() {
  local moment=$((RANDOM % 8 + 3))
  echo "killed after $moment s"
  sleep "$moment"
}

kill_window_at_random() {
  random_pause
  states
  kill_window
  open_window
  wait_until 60 window_is_there
  states
}

kill_store_at_random() {
  random_pause
  kill -9 "$(cat "$screen/store.pid")"
  wait_until 10 gone "$(cat "$screen/store.pid")"
  serve "$screen/store" "${S3_URL##*:}"
}

# Otherwise the kills would have hit nothing.
in_the_middle() { refuses all_done; }

kill_both() {
  in_the_middle
  kill_window_at_random
  in_the_middle
  kill_store_at_random
  kill_window_at_random
  kill_window_at_random
}

states() { in_window_home transfers list --json | python3 .ci/e2e/storm_files.py states; }
all_done() { in_window_home transfers list --json | python3 .ci/e2e/storm_files.py finished $((storm_files + 1)); }

everything_arrives() {
  wait_until "${STORM_PATIENCE:-900}" all_done
  sleep 2
  shot done
  states
  rm -rf "$screen/back"
  in_window_home cp -r remote:storm/ "$screen/back/"
  python3 .ci/e2e/storm_files.py compare "$screen/drop" "$screen/back/storm"
}

nothing_was_sent_twice() { python3 .ci/e2e/storm_counter.py --judge "$screen/requests.log"; }

serve "$screen/store"
open_screen
step "storm: $storm_files files and a large one to drop" make_drop
step 'storm: a store behind a counter' connect
step 'storm: the drop is accepted' drop_it
step 'storm: the window is killed with -9 three times, the store once' kill_both
step 'storm: every blob arrives, every SHA-256 is equal' everything_arrives
step 'storm: no acknowledged part was sent twice' nothing_was_sent_twice
close_screen
kill "$(cat "$screen/store.pid")" "$(cat "$screen/counter.pid")"
rm -rf "$screen/drop" "$screen/back" "$screen/store"
