#!/bin/sh
# Readies a fresh machine and opens the program.
#
#   sh start.sh          set up what is missing, then open the app; without a screen, draw the
#                        sample ward to pictures in ./screenshots (or MGTRACKER_PICTURES)
#   sh start.sh test     set up what is missing, then run every check and every test
#   sh start.sh setup    set up what is missing, no more
#
# Everything goes into .venv next to this file; nothing outside it is touched but system packages,
# and those only where this may be done (as root, or with sudo). PYTHON names another interpreter.
set -eu
unset CDPATH PYTHONHOME PYTHONPATH PIP_USER PIP_TARGET PIP_PREFIX
cd -P "$(dirname "$0")"
root=$(pwd -P)
bin=.venv/bin

say() { printf 'mgtracker: %s\n' "$*"; }
stop() { say "$*" >&2; exit 1; }

apt_install() {   # apt_install NAME...: fails, and says what to run, where it may not install
    if ! command -v apt-get >/dev/null 2>&1; then
        say "Please install, with this system's own package manager, what Debian calls: $*" >&2
        return 1
    fi
    say "Installing system packages: $*"
    sudo=''
    [ "$(id -u)" = 0 ] || sudo=sudo
    if [ -z "$sudo" ] || command -v sudo >/dev/null 2>&1; then
        $sudo apt-get update -qq || true
        $sudo env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$@" >/dev/null && return 0
    fi
    say "That was not possible from here. Please run: sudo apt-get install $*" >&2
    return 1
}

# Older Pythons lack the syntax, newer ones the packages; Debian's own may lack venv.
fits='import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))'

find_python() {
    for python in "${PYTHON:-python3}" python3.14 python3.13 python3.12 python3.11; do
        ! "$python" -c "$fits" >/dev/null 2>&1 || return 0
    done
    return 1
}

make_venv() {
    if ! find_python; then
        apt_install python3 python3-venv ca-certificates || true
        find_python || stop "Python 3.11, 3.12, 3.13 or 3.14 with its venv module is needed;" \
            "here is $(python3 --version 2>&1 || true). Name another one so:" \
            "PYTHON=/path/to/python3 sh start.sh"
    fi
    say "Making .venv with $("$python" --version)."
    "$python" -m venv --clear .venv
}

install_packages() {
    # Moved, or its interpreter gone or changed: such an environment cannot be mended.
    grep -qF "$root/.venv" .venv/pyvenv.cfg 2>/dev/null &&
        $bin/python -c "import pip; $fits" >/dev/null 2>&1 || make_venv
    stamp=$({ $bin/python -VV; cat requirements.lock pyproject.toml mgtracker/__init__.py; } | cksum)
    [ "$(cat .venv/installed 2>/dev/null)" != "$stamp" ] || return 0

    say "Installing the pinned packages; the first time that is about 150 MB and a minute."
    pip="$bin/python -m pip install --disable-pip-version-check"
    quiet=-q
    [ ! -t 1 ] || quiet=''   # someone is watching: pip shows how far it is
    # The lock is complete: left to look for itself, an older pip takes a newer release for an extra.
    $pip $quiet --no-deps --require-hashes -r requirements.lock ||
        stop "The packages could not be installed, for the reason above. Run this again to go on."
    $pip -q --no-deps --no-build-isolation -e .
    $bin/python -m compileall -q mgtracker || true   # pip has done so for the packages
    printf '%s\n' "$stamp" >.venv/installed
}

package_of() {   # the Debian package of a library
    case "$1" in
        libGL.so.1) echo libgl1 ;;                  libEGL.so.1) echo libegl1 ;;
        libX11.so.6) echo libx11-6 ;;               libX11-xcb.so.1) echo libx11-xcb1 ;;
        libdbus-1.so.3) echo libdbus-1-3 ;;         libfontconfig.so.1) echo libfontconfig1 ;;
        libfreetype.so.6) echo libfreetype6 ;;      libg*-2.0.so.0) echo libglib2.0-0 ;;
        libxkbcommon*.so.0) echo "${1%.so.0}0" | sed 's/x110$/x11-0/' ;;
        libxcb*.so.*) echo "${1%%.so.*}${1##*.so.}" ;;
        *) echo "$1" ;;
    esac
}

install_libraries() {
    set -- .venv/lib/python3.*/site-packages/PySide6/Qt
    qt=$1
    set -- "$qt/lib/libQt6Widgets.so.6" "$qt/lib/libQt6PrintSupport.so.6" \
        "$qt/lib/libQt6Svg.so.6" "$qt/plugins/platforms/libqoffscreen.so"
    ! has_screen || set -- "$@" "$qt/plugins/platforms/libqxcb.so"
    missing=$(ldd "$@" | awk '/not found/ {print $1}' | sort -u)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2046  # one word a package
    apt_install $(for library in $missing; do package_of "$library"; done | sort -u)
}

has_font() {   # has_font START-OF-NAME
    find /usr/share/fonts /usr/local/share/fonts "${HOME:-}/.fonts" "${HOME:-}/.local/share/fonts" \
        -iname "$1*.[ot]t[fc]" 2>/dev/null | grep -q .
}

install_fonts() {   # some font is needed; Inter is wished for, once and without a password
    has_font '' || apt_install fonts-dejavu-core || say "Without a font every letter is a box." >&2
    if has_font Inter || [ -e .venv/inter-wished-for ]; then return 0; fi
    if [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; then
        apt_install fonts-inter || say "The app does without the font Inter." >&2
    fi
    : >.venv/inter-wished-for
}

has_screen() {
    case "${QT_QPA_PLATFORM:-}" in
        offscreen* | minimal*) return 1 ;;
        eglfs* | linuxfb* | vnc*) return 0 ;;
    esac
    [ "$(uname -s)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]
}

set_up() {
    install_packages
    [ "$(uname -s)" = Linux ] || return 0   # elsewhere Qt finds all it needs
    install_libraries || stop "Qt cannot start without them."
    install_fonts
}

open_app() {
    if has_screen; then
        say "Opening the app; .venv/bin/mgtracker does so too."
        code=0
        $bin/mgtracker || code=$?
        [ "$code" = 4 ] || exit "$code"   # 4: there is no screen after all
    fi
    pictures=${MGTRACKER_PICTURES:-$root/screenshots}
    say "There is no screen here; the screens of the sample ward are drawn to $pictures"
    exec env QT_QPA_PLATFORM=offscreen $bin/mgtracker tour "$pictures"
}

check() {   # check WHAT COMMAND...
    what=$1
    shift
    say "Checking: $what."
    "$@" || stop "This check failed: $what."
}

run_checks() {
    export HYPOTHESIS_PROFILE="${HYPOTHESIS_PROFILE:-ci}"   # the same examples in every run
    check "format" $bin/ruff format --check --quiet .
    check "style" $bin/ruff check --quiet .
    check "types" $bin/mypy
    check "layers" $bin/lint-imports --no-logo
    [ ! -f mgtracker/exchange/protocol_page.py ] ||
        check "protocol pages" $bin/python -m mgtracker.exchange.protocol_page --check
    check "the clinical core; its own tests must reach every branch of it" \
        $bin/pytest -q tests/clinical --cov=mgtracker/clinical --cov-branch --cov-fail-under=100
    check "everything else" $bin/pytest -q --ignore=tests/clinical
}

case "${1-}" in
    '') set_up; open_app ;;
    test) export QT_QPA_PLATFORM="${QT_QPA_PLATFORM:-offscreen}"; set_up; run_checks ;;
    setup) set_up; say "Ready. The app: .venv/bin/mgtracker" ;;
    *) say "start.sh does not know '$1'. It is: sh start.sh [test | setup]" >&2; exit 2 ;;
esac
