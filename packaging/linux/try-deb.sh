#!/usr/bin/env bash
# Tries the Debian package as a user would, from its installation to its removal: packaging/linux/try-deb.sh FILE.deb
# Needs root, a Debian or Ubuntu, and: apt-get install --no-install-recommends xvfb xdotool scrot tesseract-ocr
set -euo pipefail
deb=$(realpath "$1")
user=inkling-try
shots=$(mktemp -d)
begin=$(mktemp)

fail() {
  echo "try-deb: $*" >&2
  exit 1
}
step() { echo "try-deb: $*"; }
leave() {
  pkill -u $user 2>/dev/null || true
  [ -z "${xvfb:-}" ] || kill "$xvfb" 2>/dev/null || true
  userdel --remove $user 2>/dev/null || true
  rm -r "$shots" "$begin"
}
trap leave EXIT

# Opens the window, with a file or without, and waits for it; then $window, $left and $top tell where it is
open_window() {
  # Without a session's bus GTK would start one where it can, whose files would be taken for Inkling's
  runuser -u $user -- env DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent inkling "$@" &
  app=$!
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --name '^Inkling$' 2>/dev/null | tail -1) && [ -n "$window" ] && break
    sleep 0.2
  done
  [ -n "$window" ] || fail "expected a window within 20 s, found none"
  eval "$(xdotool getwindowgeometry --shell "$window" | sed -n 's/^X=/left=/p; s/^Y=/top=/p')"
}
close_window() {
  xdotool windowfocus "$window" key ctrl+q
  timeout 20 tail --pid=$app --follow /dev/null || fail "expected Ctrl+Q to end it"
}
# Draws a line from one point of the window to others
draw() {
  xdotool mousemove $((left + $1)) $((top + $2)) mousedown 1
  local x=$1 y=$2 i
  shift 2
  while [ $# -gt 0 ]; do
    for i in $(seq 10); do
      xdotool mousemove $((left + x + ($1 - x) * i / 10)) $((top + y + ($2 - y) * i / 10))
      sleep 0.02
    done
    x=$1 y=$2
    shift 2
  done
  xdotool mouseup 1
}
# The large digit below the drawing, as somebody else reads it who sees nothing but the screen
expect_digit() {
  local found
  for _ in $(seq 20); do
    scrot --overwrite --autoselect $((left + 22)),$((top + 558)),62,64 "$shots/digit.png"
    found=$(tesseract "$shots/digit.png" - --psm 8 -c tessedit_char_whitelist=0123456789 2>/dev/null | tr -d '[:space:]')
    [ "$found" = "$1" ] && return
    sleep 0.5
  done
  fail "expected the window to show $1, found '$found'"
}

step "installing"
dpkg --install "$deb" >/dev/null || fail "expected all dependencies to be there; apt-get install $deb brings them"
[ "$(inkling --version)" = "Inkling $(dpkg-query --show --showformat '${Version}' inkling)" ] || fail "found another version"
for file in /usr/share/applications/inkling.desktop /usr/share/mime/packages/inkling.xml; do
  [ -f $file ] || fail "expected $file"
done

useradd --create-home $user
exec {number}< <(exec Xvfb -displayfd 1 -ac -noreset -screen 0 1280x800x24 2>/dev/null)
xvfb=$!
read -r -u $number display
export DISPLAY=:$display

step "drawing a seven"
open_window
draw 150 180 350 180 250 450
expect_digit 7
close_window

step "opening the drawing of a four"
home=$(getent passwd $user | cut -d: -f6)
echo '<ink xmlns="http://www.w3.org/2003/InkML"><trace>10 0, 0 20, 24 20</trace><trace>18 8, 18 36</trace></ink>' \
  >"$home/four.inkml"
open_window "$home/four.inkml"
expect_digit 4
close_window

step "training"
runuser -u $user -- inkling train --data synthetic --epochs 1 | grep '^Accuracy' || fail "expected an accuracy"

step "looking for what it wrote"
written=$(find / -xdev -user $user -newer "$begin" -not -path '/proc/*' -not -path "$home" -not -path "$home/.bash*" \
  -not -path "$home/.profile" -not -path "$home/.config*" -not -path "$home/.cache*" -not -path "$home/.local*" || true)
[ -z "$written" ] || fail "expected nothing outside the folders for settings and caches, found $written"

step "removing"
dpkg --remove inkling >/dev/null
dpkg --purge inkling >/dev/null 2>&1
left_behind=$(find /opt /usr/bin /usr/share/applications /usr/share/mime /usr/share/icons /usr/share/doc -iname '*inkling*')
[ -z "$left_behind" ] || fail "expected nothing left, found $left_behind"
! grep -rqs inkling /usr/share/applications/mimeinfo.cache /usr/share/mime/globs2 || fail "its file types are left"
step "all is well"
