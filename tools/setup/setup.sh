# SPDX-License-Identifier: Apache-2.0
# Sourced by tools/run and tools/test. Sets `root`; offers install_packages, install_browser_tests,
# build PRESET, build_data.
# Every step looks first and does nothing when there is nothing to do.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Objects compiled in one clone are found again in the next, wherever it lies.
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1

say() { printf '%s\n' "==> $*" >&2; }

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "these packages are missing and need root or sudo: $*"
        return 1
    fi
}

# missing_packages [USE...]: those every use needs, and those of the given uses.
missing_packages() {
    local package use wanted=()
    while read -r package use; do
        [[ -z "$use" || " $* " == *" $use "* ]] || continue
        case "$package" in
            '') ;;
            *:*) command -v "${package%%:*}" >/dev/null || printf '%s\n' "${package#*:}" ;;
            *) wanted+=("$package") ;;
        esac
    done < <(grep -v '^#' "$root/tools/setup/packages.txt")
    comm -23 <(printf '%s\n' "${wanted[@]}" | sort) \
        <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' 2>/dev/null | awk '$2 == "installed" {print $1}' | sort -u)
}

install_packages() {
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ "${#missing[@]}" -gt 0 ] || return 0
    say "installing ${#missing[@]} Debian packages: ${missing[*]}"
    as_root apt-get -q update >/dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends "${missing[@]}" >/dev/null
}

# Chromium is one of the packages for "browser"; here the npm modules that drive it.
install_browser_tests() {
    node "$root/tests/browser/modules.mjs"
}

# build PRESET FOLDER [TARGET...]: configures once, then compiles what changed.
build() {
    local preset=$1 folder=$2 launcher=()
    shift 2
    command -v ccache >/dev/null && launcher=(-DCMAKE_CXX_COMPILER_LAUNCHER=ccache)
    if [ ! -f "$root/$folder/build.ninja" ]; then
        say "configuring $folder ($preset)"
        (cd "$root" && cmake --preset "$preset" "${launcher[@]}" >/dev/null)
    fi
    say "building $folder"
    (cd "$root" && cmake --build --preset "$preset" ${1:+--target "$@"})
}

build_data() {
    say "data"
    "$root/build/dateline" data fetch --verbose
    "$root/build/dateline" data build --verbose
}
