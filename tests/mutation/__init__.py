"""Flips one operator at a time in a copy of the program and asks whether a test notices.

    .venv/bin/python -m tests.mutation --count 100 --seed 1 [PATH...]

Not part of the checks: a hundred flips take about half an hour. What is known to survive, and why it may, is
in `survivors.toml`; anything else that survives ends the run with exit code 1.
"""
