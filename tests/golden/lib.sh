# Sourced by the scripts beside it, which hold a file against what comes out now:
#
#   SCRIPT PROGRAM FILE              shows the difference and fails if there is one
#   SCRIPT --refresh PROGRAM FILE    writes what came out
#
# PROGRAM is followup. Nothing but it and what is in the repository may have a say in what comes out.

set -euo pipefail
export LC_ALL=C

refresh=
if [[ $1 == --refresh ]]; then
    refresh=yes
    shift
fi
program=$(realpath "$1")
file=$(realpath "$2")
samples_now=2026-11-22T08:00 # the time as of which all samples are shown

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
mkdir "$scratch/folder"

# clean COMMAND…: runs it without the caller's environment and standard input.
clean() {
    env -i PATH="$(dirname "$program"):/usr/bin:/bin" HOME="$scratch/folder" LC_ALL=C TZ=Europe/Berlin \
        "$@" < /dev/null
}

# settle ACTUAL EXPECTED: ends the script's work.
settle() {
    if [[ ! $refresh ]]; then
        diff -u --label expected --label 'what came out' "$2" "$1"
    elif ! cmp -s "$1" "$2"; then
        cp "$1" "$2"
        echo "changed: ${2#"$PWD/"}"
    fi
}
