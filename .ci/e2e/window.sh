# The window itself, on a screen of its own: a stranger's first start, a drop from the desktop, kill -9, a restart.

screen=$CI_OUT/window
mkdir -p "$screen/drop/folder"
head -c 3000000 /dev/urandom >"$screen/drop/picture.bin"
echo hello >"$screen/drop/folder/note.txt"
. .ci/e2e/screen.sh

listed() { in_window_home ls -r local:desk/ 2>/dev/null | shows "$1"; }

# Waits for the local store of the window, then looks into its one bucket by keyboard alone.
first_start() {
  in_window_home mkdir local:desk
  open_window
  place_window
  shot first-start
  go_to 'desk/'
  shot bucket
}

drop_files() {
  drop "$screen/drop/picture.bin" "$screen/drop/folder"
  wait_until 60 listed picture.bin
  wait_until 60 listed folder/note.txt
  kill "$drag_source"
  sleep 1
  shot dropped
  in_window_home cp local:desk/picture.bin "$screen/back.bin"
  cmp "$screen/drop/picture.bin" "$screen/back.bin"
}

killed_window_comes_back() {
  kill_window
  open_window
  place_window
  shot after-kill
  in_window_home ls -r local:desk/ | shows picture.bin
}

open_screen
step 'window: first start, path bar by keyboard' first_start
step 'window: files and a folder dropped from the desktop arrive' drop_files
step 'window: killed with -9 and back' killed_window_comes_back
close_screen
