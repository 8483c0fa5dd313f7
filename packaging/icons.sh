#!/bin/sh
# Makes all icons from assets/icons/inkling.svg. Debian has the tools: apt-get install librsvg2-bin icoutils icnsutils
set -eu
cd "$(dirname "$0")/../assets/icons"
for size in 16 24 32 48 64 128 256 512; do
  rsvg-convert --width $size --height $size inkling.svg --output inkling-$size.png
done
icotool --create --output inkling.ico inkling-16.png inkling-24.png inkling-32.png inkling-48.png inkling-64.png --raw=inkling-256.png
png2icns inkling.icns inkling-16.png inkling-32.png inkling-48.png inkling-128.png inkling-256.png inkling-512.png
