# Sourced by the scripts beside it, which are given BUILD_FOLDER VERSION: makes the package `package`.

set -euo pipefail
export LC_ALL=C

build=$(realpath "$1")
version=$2
scratch=$(mktemp -d "$build/package.XXXXXX") # /tmp may refuse devices
trap 'rm -rf --one-file-system "$scratch"' EXIT

cpack --config "$build/CPackConfig.cmake" -B "$scratch/cpack" > "$scratch/log" 2>&1 || {
    cat "$scratch/log"
    exit 1
}
package=$scratch/cpack/followup_${version}_$(dpkg --print-architecture).deb
if [[ ! -f $package ]]; then
    echo "cpack made another file than $package:"
    ls "$scratch/cpack"
    exit 1
fi
