# Sourced by the scripts beside it: what they need, and the build.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Debian 12's packages that the program and its tests are built with.
packages=(
    g++ cmake ninja-build pkg-config tzdata
    libhowardhinnant-date-dev libical-dev nlohmann-json3-dev libcxxopts-dev libfmt-dev nettle-dev libutf8proc-dev
    libkainjow-mustache-dev libgmime-3.0-dev
    libcsv-dev libphonenumber-dev libprotobuf-dev
    doctest-dev
)

# install PACKAGE…: those that are missing, if any.
install() {
    local missing=() as_root=() package
    if ! command -v dpkg-query > /dev/null; then return; fi # no Debian: CMake will say what is missing
    for package in "$@"; do
        if [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null) != installed* ]]; then
            missing+=("$package")
        fi
    done
    if ((${#missing[@]} == 0)); then return; fi

    if ((EUID != 0)); then
        if ! command -v sudo > /dev/null; then
            echo "Please install, as root: apt-get install ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    "${as_root[@]}" apt-get update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install --yes --no-install-recommends "${missing[@]}"
}

# build PRESET [ARGUMENT…]: configures, with `options`, and builds; the arguments are for `cmake --build`.
options=()
build() {
    if command -v ccache > /dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
    cmake --preset "$1" "${options[@]}" > /dev/null && cmake --build --preset "$1" "${@:2}"
}
