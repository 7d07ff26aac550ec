"""Flips one operator at a time in a copy of the program and asks whether a test notices.

    .venv/bin/python -m tests.mutation [--count 100 --seed 1] [--seconds 12] [--noticed FILE] [PATH...]

Not part of the checks. First every test runs once, to learn which lines it runs and how long it takes; then
each flip is tried by the tests that run its line, in a process forked for it. What is known to survive, and
why it may, is in `survivors.toml`; anything else that survives ends the run with exit code 1.
"""
