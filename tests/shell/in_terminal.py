"""in_terminal.py zsh|fish PROGRAM: what a shell makes of the Tab key in a terminal, by `cases`."""

import os
import pathlib
import pty
import re
import select
import shutil
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
PROMPT = b"READY>"
PATIENCE = 60  # seconds; it takes a fraction of one, unless the machine is busy

# What makes the shell ready: the completion, the prompt, and a `followup` that notes what it gets.
READY = {
    "zsh": """
        unset zle_bracketed_paste
        autoload -U compinit && compinit -u -D
        source <(command followup completion zsh)
        followup() { printf '<%s>' "$@" > new && mv new got }
        PS1='READY>'
    """,
    "fish": """
        set -g fish_greeting
        command followup completion fish | source
        function followup; printf '<%s>' $argv > new; and mv new got; end
        function fish_prompt; echo -n 'READY>'; end
    """,
}
FILE = {"zsh": ".zshrc", "fish": ".config/fish/config.fish"}


def cases():
    """Pairs of what is typed and what the command gets (None: it is none of ours)."""
    typed = None
    for line in (HERE / "cases").read_text().splitlines():
        if re.match("(followup|export) ", line):
            if typed:
                yield typed, None
            typed = line.replace("⇥", "\t")
        elif line.startswith("    "):
            yield typed, line.strip().replace("<~/", f"<{os.getcwd()}/")
            typed = None


class Terminal:
    """A shell in a pseudo-terminal, at its prompt."""

    def __init__(self, shell, environment):
        self.screen = b""
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.execvpe(shell, [shell, "-i"], environment)
        self.wait_for(lambda: PROMPT in self.screen)

    def wait_for(self, condition):
        limit = time.monotonic() + PATIENCE
        while not condition():
            if time.monotonic() > limit:
                sys.exit(f"in vain; the screen shows {self.screen[-2000:]!r}")
            if select.select([self.end], [], [], 0.02)[0]:
                self.screen += os.read(self.end, 65536)

    def type(self, text):
        """Types a line, and waits for the prompt after it."""
        os.write(self.end, text.encode())
        self.screen = b""
        os.write(self.end, b"\r")
        self.wait_for(lambda: PROMPT in self.screen)

    def close(self):
        os.close(self.end)
        os.waitpid(self.pid, 0)


def furnish(shell):
    """Makes the current folder a home for the shell, with two books."""
    os.makedirs("my files")
    for book in "contacts.json", "my files/a book.json":
        shutil.copy(HERE / "contacts.json", book)
    os.makedirs(".local/share/fish/generated_completions")  # else fish makes them, in the background
    rc = pathlib.Path(FILE[shell])
    rc.parent.mkdir(parents=True, exist_ok=True)
    rc.write_text(READY[shell])


def difference(terminal, typed, expected):
    got = pathlib.Path("got")
    terminal.type(typed)
    if not expected:
        return ""
    terminal.wait_for(got.exists)
    result = got.read_text()
    got.unlink()
    return "" if result == expected else f"typed     {typed!r}\nexpected  {expected}\ngot       {result}\n"


def main():
    shell, program = sys.argv[1], pathlib.Path(sys.argv[2]).resolve()
    furnish(shell)
    path = f"{program.parent}:/usr/bin:/bin"
    terminal = Terminal(shell, {"HOME": os.getcwd(), "PATH": path, "LANG": "C.UTF-8", "TERM": "xterm"})
    differences = [difference(terminal, *case) for case in cases()]
    terminal.close()
    if os.path.exists("obeyed"):
        differences.append("a name was obeyed")
    return "".join(differences) or None


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        sys.exit(main())
