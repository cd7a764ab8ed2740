# Sourced by the scripts beside it: a feed at a secret address, and a server of it that ends with the script.

set -euo pipefail
export LC_ALL=C TZ=Europe/Berlin PATH=$PATH:/usr/sbin

here=$(dirname "$(realpath "${BASH_SOURCE[0]}")")
scratch=$(mktemp -d)
secret=4c1f09a3b7d25e8846d0a91be37f52c6
root=$scratch/feeds
feed=$root/$secret/contacts.ics
server=
mkdir -p "$root/$secret"
cp "$here"/*.json "$scratch"

clean_up() {
    if [[ $server ]]; then
        kill "$server" 2> /dev/null || true
        wait "$server" || true
    fi
    rm -rf "$scratch"
}
trap clean_up EXIT

fail() {
    printf '%s\n' "$*"
    if [[ -s $scratch/server.log ]]; then tail -n 50 "$scratch/server.log"; fi
    exit 1
}

# start COMMAND…: the server.
start() {
    "$@" > "$scratch/server.log" 2>&1 &
    server=$!
}

# wait_for COMMAND…: until it succeeds, which it does at once unless the machine is busy.
wait_for() {
    local try
    for ((try = 0; try < 300; try++)); do
        if "$@" > /dev/null 2>&1; then return; fi
        if ! kill -0 "$server" 2> /dev/null; then fail 'the server ended'; fi
        sleep 0.1
    done
    fail "in vain: $*"
}

# generate BOOK NOW
generate() {
    "$program" generate "$scratch/$1" --now "$2" --output "$feed" --quiet
}
